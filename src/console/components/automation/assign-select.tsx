import type { JSX } from 'preact';
import type { AssignTarget } from '../../../contract/automation/action.ts';
import { useInbox } from '../use-inbox.ts';
import { Select } from './select.tsx';
import { useNames } from './use-names.ts';

interface Props {
  label: string;
  id?: string;
  value: AssignTarget;
  onChange(value: AssignTarget): void;
}

/** A team, a teammate, or nobody. One that is gone stays to be seen until another is chosen. */
export function AssignSelect({ label, id, value, onChange }: Props): JSX.Element {
  const { directory } = useInbox();
  const names = useNames();
  const teams = directory.teams.value.map((team) => ({
    value: `team ${team.id}`,
    label: team.name,
  }));
  const teammates = directory.present.value.map((teammate) => ({
    value: `teammate ${teammate.id}`,
    label: teammate.name,
  }));
  const chosen = toOption(value);
  const isGone =
    chosen !== 'nobody' && ![...teams, ...teammates].some((one) => one.value === chosen);
  const gone =
    'team' in value
      ? names.team(value.team)
      : 'teammate' in value
        ? names.teammate(value.teammate)
        : '';
  return (
    <Select
      label={label}
      {...(id === undefined ? {} : { id })}
      options={[
        { value: 'nobody', label: 'Nobody' },
        ...(isGone ? [{ value: chosen, label: gone }] : []),
      ]}
      groups={[
        ...(teams.length === 0 ? [] : [{ label: 'Teams', options: teams }]),
        { label: 'Teammates', options: teammates },
      ]}
      value={chosen}
      onChange={(option) => {
        const [kind, chosenId = ''] = option.split(' ');
        if (kind === 'team') onChange({ team: chosenId });
        else if (kind === 'teammate') onChange({ teammate: chosenId });
        else onChange({ nobody: true });
      }}
    />
  );
}

function toOption(target: AssignTarget): string {
  if ('team' in target) return `team ${target.team}`;
  return 'teammate' in target ? `teammate ${target.teammate}` : 'nobody';
}
