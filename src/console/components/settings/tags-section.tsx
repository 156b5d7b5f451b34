import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Tag } from '../../../contract/console/tags.ts';
import { Notice } from '../notice.tsx';
import { useInbox } from '../use-inbox.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DirectoryNotice } from './directory-notice.tsx';
import { FormDialog } from './form-dialog.tsx';
import { Glyph } from './glyph.tsx';
import { ItemButtons } from './item-buttons.tsx';
import { read, whatIsMissing } from './problems.ts';
import { TextField } from './text-field.tsx';

/** The tags that are in use. They are made where they are put on. */
export function TagsSection(): JSX.Element {
  const { directory, settings } = useInbox();
  const [renaming, setRenaming] = useState<Tag | undefined>(undefined);
  const [deleting, setDeleting] = useState<Tag | undefined>(undefined);
  const tags = directory.tags.value;

  if (directory.status.value !== 'ready') return <DirectoryNotice />;
  return (
    <>
      <p class="section-lead">
        Tags are made where they are put on: at a conversation or a person.
      </p>
      {tags.length === 0 ? (
        <Notice
          icon="inbox"
          title="No tags yet"
          text="The first one is made when you tag a conversation or a person."
        />
      ) : (
        <ul class="card items" aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag.id} class="item">
              <Glyph name="tag" />
              <span class="item-text">
                <bdi class="item-name">{tag.name}</bdi>
              </span>
              <ItemButtons
                name={tag.name}
                editLabel="Rename"
                onEdit={() => setRenaming(tag)}
                onDelete={() => setDeleting(tag)}
              />
            </li>
          ))}
        </ul>
      )}
      {renaming !== undefined && (
        <FormDialog
          title={`Rename ${renaming.name}`}
          action="Rename"
          check={(typed) => whatIsMissing(typed, { name: 'The tag needs a name.' })}
          send={(typed) => settings.changes.renameTag(renaming.id, read(typed, 'name'))}
          texts={{ name_taken: { field: 'name', text: 'There is a tag of this name already.' } }}
          onClose={() => setRenaming(undefined)}
        >
          {(problems) => (
            <TextField
              name="name"
              label="Name"
              defaultValue={renaming.name}
              maxLength={80}
              autoComplete="off"
              hint="It is renamed wherever it is on."
              problem={problems['name']}
            />
          )}
        </FormDialog>
      )}
      {deleting !== undefined && (
        <ConfirmDialog
          title={`Delete ${deleting.name}?`}
          text="It is taken off every conversation and every person."
          action="Delete"
          send={() => settings.changes.deleteTag(deleting.id)}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
