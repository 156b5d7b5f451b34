import type { JSX } from 'preact';
import type { Team } from '../../../contract/console/teams.ts';
import { TeammateAvatar } from '../teammate-avatar.tsx';
import { useInbox } from '../use-inbox.ts';
import { Choice } from './choice.tsx';
import { distributions, toDistribution } from './distributions.ts';
import { FormDialog } from './form-dialog.tsx';
import { read, whatIsMissing } from './problems.ts';
import { TextField } from './text-field.tsx';

interface Props {
  /** A new one without. */
  team: Team | undefined;
  onClose(): void;
}

export function TeamDialog({ team, onClose }: Props): JSX.Element {
  const { directory, settings } = useInbox();
  return (
    <FormDialog
      title={team === undefined ? 'New team' : `Edit ${team.name}`}
      action={team === undefined ? 'Make the team' : 'Save'}
      check={(typed) => whatIsMissing(typed, { name: 'The team needs a name.' })}
      send={(typed) =>
        settings.changes.saveTeam(team?.id, {
          name: read(typed, 'name'),
          distribution: toDistribution(typed.get('distribution')),
          teammate_ids: typed.getAll('teammate').map(String),
        })
      }
      texts={{ name_taken: { field: 'name', text: 'There is a team of this name already.' } }}
      onClose={onClose}
    >
      {(problems) => (
        <>
          <TextField
            name="name"
            label="Name"
            defaultValue={team?.name ?? ''}
            maxLength={80}
            autoComplete="off"
            problem={problems['name']}
          />
          <Choice
            name="distribution"
            legend="Who gets its conversations"
            options={distributions}
            defaultValue={team?.distribution ?? 'manual'}
          />
          <fieldset class="choice">
            <legend>Who is in it</legend>
            <div class="member-choice">
              {directory.present.value.map(({ id, name, is_away }) => (
                <label key={id} class="member-option">
                  <input
                    type="checkbox"
                    name="teammate"
                    value={id}
                    defaultChecked={team?.teammate_ids.includes(id) ?? false}
                  />
                  <TeammateAvatar id={id} size={24} />
                  <bdi>{name}</bdi>
                  {is_away && <span class="item-aside">away</span>}
                </label>
              ))}
            </div>
          </fieldset>
        </>
      )}
    </FormDialog>
  );
}
