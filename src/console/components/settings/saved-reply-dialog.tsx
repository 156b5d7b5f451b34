import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SavedReply } from '../../../contract/console/saved-replies.ts';
import { fillIn } from '../../state/directory.ts';
import { useInbox } from '../use-inbox.ts';
import { FormDialog } from './form-dialog.tsx';
import { read, whatIsMissing } from './problems.ts';
import { FieldNote, TextField } from './text-field.tsx';

const exampleName = 'Amber Otter';

interface Props {
  /** A new one without. */
  reply: SavedReply | undefined;
  onClose(): void;
}

export function SavedReplyDialog({ reply, onClose }: Props): JSX.Element {
  const { settings } = useInbox();
  const id = useId();
  const [text, setText] = useState(reply?.text ?? '');
  return (
    <FormDialog
      title={reply === undefined ? 'New saved reply' : 'Edit saved reply'}
      action="Save"
      check={(typed) =>
        whatIsMissing(typed, {
          title: 'Without a title it cannot be found.',
          text: 'There is nothing in it yet.',
        })
      }
      send={(typed) =>
        settings.changes.saveSavedReply(reply?.id, {
          title: read(typed, 'title'),
          text: read(typed, 'text'),
        })
      }
      onClose={onClose}
    >
      {(problems) => (
        <>
          <TextField
            name="title"
            label="Title"
            defaultValue={reply?.title ?? ''}
            maxLength={120}
            autoComplete="off"
            hint="Only teammates see it."
            problem={problems['title']}
          />
          <div class="text-field">
            <label htmlFor={id}>Text</label>
            <textarea
              id={id}
              name="text"
              rows={6}
              dir="auto"
              maxLength={10_000}
              defaultValue={reply?.text ?? ''}
              aria-invalid={problems['text'] !== undefined}
              aria-describedby={`${id}-below`}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <FieldNote
              id={`${id}-below`}
              problem={problems['text']}
              hint="{name} becomes what the person is called."
            />
          </div>
          {text.includes('{name}') && (
            <figure class="preview" aria-label="Preview">
              <figcaption>To {exampleName}</figcaption>
              <p dir="auto">{fillIn(text, exampleName)}</p>
            </figure>
          )}
        </>
      )}
    </FormDialog>
  );
}
