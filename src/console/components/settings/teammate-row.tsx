import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConsoleTeammate, TeammateRole } from '../../../contract/console/teammates.ts';
import { TeammateAvatar } from '../teammate-avatar.tsx';
import { useInbox } from '../use-inbox.ts';
import { failureText } from './problems.ts';

export const roleNames: Record<TeammateRole, string> = { owner: 'Owner', teammate: 'Teammate' };

interface Props {
  teammate: ConsoleTeammate;
  /** Without it, there is nothing to do with them. */
  onRemove?(): void;
}

/** One teammate; owners give them a role here, and remove them. */
export function TeammateRow({ teammate, onRemove }: Props): JSX.Element {
  const { settings } = useInbox();
  const me = settings.account.me.value;
  const isMe = teammate.id === me.id;
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function give(role: TeammateRole): Promise<void> {
    setProblem(undefined);
    const outcome = await settings.teammates.edit(teammate.id, { role });
    if (!outcome.isDone) setProblem(failureText(outcome.failure));
  }
  return (
    <div class="item">
      <TeammateAvatar id={teammate.id} />
      <span class="item-text">
        <span class="item-name">
          <bdi>{teammate.name}</bdi>
          {isMe && <span class="item-aside">you</span>}
          {teammate.is_away && !teammate.is_removed && <span class="chip is-warn">Away</span>}
        </span>
        <span class="item-detail">{teammate.email}</span>
      </span>
      <span class="item-actions">
        {me.role === 'owner' && onRemove !== undefined ? (
          <>
            <RoleChoice teammate={teammate} onChoose={(role) => void give(role)} />
            <button
              type="button"
              class="button is-quiet"
              aria-label={`Remove ${teammate.name}`}
              disabled={isMe}
              title={isMe ? 'Another owner has to do that' : undefined}
              onClick={onRemove}
            >
              Remove
            </button>
          </>
        ) : (
          <span class="item-role">{roleNames[teammate.role]}</span>
        )}
      </span>
      <p role="alert" class="item-problem problem">
        {problem}
      </p>
    </div>
  );
}

interface ChoiceProps {
  teammate: ConsoleTeammate;
  onChoose(role: TeammateRole): void;
}

function RoleChoice({ teammate, onChoose }: ChoiceProps): JSX.Element {
  return (
    <select
      class="select"
      aria-label={`Role of ${teammate.name}`}
      value={teammate.role}
      onChange={(event) => {
        const { value } = event.currentTarget;
        // Shows what is so until the server has taken it.
        event.currentTarget.value = teammate.role;
        onChoose(value === 'owner' ? 'owner' : 'teammate');
      }}
    >
      <option value="owner">{roleNames.owner}</option>
      <option value="teammate">{roleNames.teammate}</option>
    </select>
  );
}
