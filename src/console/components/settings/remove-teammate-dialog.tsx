import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ConsoleTeammate } from '../../../contract/console/teammates.ts';
import { useInbox } from '../use-inbox.ts';
import { FormDialog } from './form-dialog.tsx';
import { read } from './problems.ts';

interface Props {
  teammate: ConsoleTeammate;
  onClose(): void;
}

/** Asks who takes over. */
export function RemoveTeammateDialog({ teammate, onClose }: Props): JSX.Element {
  const { directory, settings } = useInbox();
  const id = useId();
  const others = directory.present.value.filter((other) => other.id !== teammate.id);
  return (
    <FormDialog
      title={`Remove ${teammate.name}?`}
      action="Remove"
      isDangerous
      send={(typed) =>
        settings.teammates.remove(teammate.id, read(typed, 'reassign_to') || undefined)
      }
      onClose={onClose}
    >
      {() => (
        <>
          <p>
            They are signed out everywhere at once, and can be assigned nothing more. What they
            wrote stays under their name.
          </p>
          <div class="text-field">
            <label htmlFor={id}>Their conversations go to</label>
            <select id={id} class="select" name="reassign_to">
              <option value="">Nobody: back to unassigned</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.name}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
    </FormDialog>
  );
}
