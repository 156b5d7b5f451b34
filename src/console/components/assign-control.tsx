import type { JSX } from 'preact';
import type { Assignee } from '../../contract/assignee.ts';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { Icon } from './icon.tsx';
import { Dropdown } from './dropdown.tsx';
import { PickList, type PickOption } from './pick-list.tsx';
import { keyOf } from '../state/shortcuts.ts';
import { TeammateAvatar } from './teammate-avatar.tsx';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

interface AssigneeOption extends PickOption {
  assignee: Assignee;
}

/** Whose conversation this is, and to whom it can be given. */
export function AssignControl({
  conversation,
}: {
  conversation: ConsoleConversation;
}): JSX.Element {
  const { actions, controls } = useInbox();
  const { assignedTo } = useWords();
  const options = useAssignees(conversation);
  const name = assignedTo(conversation);
  const { id, teammate_assignee_id: teammateId } = conversation;

  function pick({ key }: PickOption): void {
    const option = options.find((one) => one.key === key);
    controls.closeMenu();
    if (option !== undefined) actions.perform(id, { kind: 'assign', assignee: option.assignee });
  }
  return (
    <Dropdown
      name="assign"
      label={`Assign: ${name ?? 'nobody'}`}
      popupLabel="Assign to"
      buttonClass="button is-quiet assign-button"
      shortcut={keyOf('assign')}
      face={
        <>
          {teammateId === null ? (
            <Icon name={name === undefined ? 'person' : 'people'} size={16} />
          ) : (
            <TeammateAvatar id={teammateId} size={24} />
          )}
          <span class="assign-name">{name ?? 'Assign'}</span>
        </>
      }
    >
      <PickList
        label="Assign to"
        placeholder="Assign to…"
        options={options}
        onPick={pick}
        emptyText="Nobody has this name."
      />
    </Dropdown>
  );
}

/** Oneself first, then the others, the teams, and nobody. */
function useAssignees(conversation: ConsoleConversation): AssigneeOption[] {
  const { directory, teammate: self } = useInbox();
  const { teammate_assignee_id: teammateId, team_assignee_id: teamId } = conversation;
  const present = directory.present.value;
  const own = present.filter(({ id }) => id === self.id);
  const others = present.filter(({ id }) => id !== self.id);
  return [
    ...[...own, ...others].map(({ id, name, is_away }) => ({
      key: id,
      label: id === self.id ? `${name} (you)` : name,
      picture: <TeammateAvatar id={id} size={24} />,
      hint: is_away ? 'Away' : undefined,
      isChosen: id === teammateId,
      assignee: { kind: 'teammate', id } as const,
    })),
    ...directory.teams.value.map(({ id, name }) => ({
      key: id,
      label: name,
      picture: <PickIcon name="people" />,
      hint: 'Team',
      isChosen: id === teamId,
      assignee: { kind: 'team', id } as const,
    })),
    {
      key: 'nobody',
      label: 'Nobody',
      picture: <PickIcon name="person" />,
      isChosen: teammateId === null && teamId === null,
      assignee: { kind: 'nobody' },
    },
  ];
}

function PickIcon({ name }: { name: 'people' | 'person' }): JSX.Element {
  return (
    <span class="pick-icon">
      <Icon name={name} size={16} />
    </span>
  );
}
