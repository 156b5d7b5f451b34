import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { must } from '../../../base/must.ts';
import type { Template } from '../../../workflow/templates/template.ts';
import { templates } from '../../../workflow/templates/templates.ts';
import { withoutUnknown } from '../../state/automation/targets-by-name.ts';
import { Choice } from '../settings/choice.tsx';
import { FormDialog } from '../settings/form-dialog.tsx';
import { read, whatIsMissing } from '../settings/problems.ts';
import { TextField } from '../settings/text-field.tsx';
import { useInbox } from '../use-inbox.ts';

/** For who knows what they want. */
const nothing: Template = {
  id: 'nothing',
  name: 'From nothing',
  description: 'One message to whoever writes for the first time.',
  definition: { trigger: { on: 'conversation_started' }, steps: [{ message: 'Hello!' }] },
};
const all = [...templates, nothing];
const choices = all.map(({ id, name, description }) => ({
  value: id,
  label: name,
  text: description,
}));

/** A new workflow begins as a draft of one that is ready-made. */
export function TemplateDialog({ onClose }: { onClose(): void }): JSX.Element {
  const { settings, directory } = useInbox();
  const first = must(all[0], 'a template');
  const [name, setName] = useState(first.name);
  const [isNamed, setIsNamed] = useState(false);
  const find = (value: unknown) => all.find(({ id }) => id === value) ?? first;

  return (
    <FormDialog
      title="New workflow"
      action="Make a draft"
      check={(typed) => whatIsMissing(typed, { name: 'The workflow needs a name.' })}
      send={(typed) =>
        settings.workflows.create({
          name: read(typed, 'name'),
          definition: withoutUnknown(find(typed.get('template')).definition, {
            teams: directory.teams.value,
            teammates: directory.teammates.value,
          }),
        })
      }
      texts={{ name_taken: { field: 'name', text: 'There is a workflow of this name already.' } }}
      onDone={({ id }) => {
        onClose();
        settings.route.show('workflows', id);
      }}
      onClose={onClose}
    >
      {(problems) => (
        <>
          <TextField
            name="name"
            label="Name"
            value={name}
            maxLength={120}
            autoComplete="off"
            problem={problems['name']}
            onInput={({ currentTarget }) => {
              setName(currentTarget.value);
              setIsNamed(true);
            }}
          />
          <div
            onChange={({ target }) => {
              const isTemplate = target instanceof HTMLInputElement && target.name === 'template';
              if (isTemplate && !isNamed) setName(find(target.value).name);
            }}
          >
            <Choice name="template" legend="Begin with" options={choices} defaultValue={first.id} />
          </div>
        </>
      )}
    </FormDialog>
  );
}
