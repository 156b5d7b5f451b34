import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { Icon } from './icon.tsx';
import { isSameName } from '../state/action.ts';
import { matchesWords } from '../state/fold.ts';
import { keyOf } from '../state/shortcuts.ts';
import { Dropdown } from './dropdown.tsx';
import { PickList, type PickOption } from './pick-list.tsx';
import { useInbox } from './use-inbox.ts';

const newKey = 'new';

/** Adds tags and takes them off; one that there is not yet is made. Stays open: several are put on at once. */
export function TagControl({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  return (
    <Dropdown
      name="tag"
      label="Tag"
      popupLabel="Tags"
      buttonClass="button is-quiet"
      shortcut={keyOf('tag')}
      align="end"
      face={
        <>
          <Icon name="tag" size={16} />
          <span class="button-text">Tag</span>
        </>
      }
    >
      <TagChoice conversation={conversation} />
    </Dropdown>
  );
}

function TagChoice({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  const { directory, actions, controls } = useInbox();
  const [text, setText] = useState('');
  const tags = directory.tags.value;
  const typed = text.trim();
  const isNew = typed !== '' && !tags.some(({ name }) => isSameName(name, typed));

  function pick({ key, label, isChosen }: PickOption): void {
    const isMade = key === newKey;
    const kind = isChosen === true ? 'untag' : 'tag';
    actions.perform(conversation.id, { kind, name: isMade ? typed : label });
    if (isMade) controls.closeMenu();
  }
  return (
    <PickList
      label="Tag"
      placeholder="Find or create a tag…"
      options={[
        ...tags
          .filter(({ name }) => matchesWords(name, text))
          .map(({ id, name }) => ({
            key: id,
            label: name,
            isChosen: conversation.tag_ids.includes(id),
          })),
        ...(isNew ? [{ key: newKey, label: `Create “${typed}”` }] : []),
      ]}
      onPick={pick}
      onText={setText}
      emptyText="There are no tags yet: type the name of the first."
    />
  );
}
