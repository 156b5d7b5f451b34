import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Workflow } from '../../../contract/console/automation.ts';
import type { Definition } from '../../../contract/automation/definition.ts';
import { checkText, toText } from '../../state/automation/definition-text.ts';
import { withNames } from '../../state/automation/targets-by-name.ts';
import { Icon } from '../icon.tsx';
import { longAgo } from '../long-ago.ts';
import { Glyph } from '../settings/glyph.tsx';
import { failureText } from '../settings/problems.ts';
import { SaveLine } from '../settings/save-line.tsx';
import { TextField } from '../settings/text-field.tsx';
import { useInbox } from '../use-inbox.ts';
import { DefinitionField, type GoToPlace } from './definition-field.tsx';
import { useIsOwner } from './editable-settings.tsx';
import { StateSelect } from './state-select.tsx';
import { useSave } from './use-save.ts';
import { WorkflowSide } from './workflow-side.tsx';

/** One workflow: its definition as text, and beside it what it means, what it would do, and what it has done. */
export function WorkflowPage({ workflow }: { workflow: Workflow }): JSX.Element {
  const { settings, directory, page, locale } = useInbox();
  const assignable = { teams: directory.teams.value, teammates: directory.teammates.value };
  const isOwner = useIsOwner();
  const { isBusy, isDone, failure, save, touch } = useSave();
  const [name, setName] = useState(workflow.name);
  const [text, setText] = useState(() => toText(withNames(workflow.definition, assignable)));
  const [goTo, setGoTo] = useState<GoToPlace | undefined>(undefined);
  const checked = checkText(text, assignable);
  const refusedPath = failure?.field?.replace(/^definition\.?/, '');
  const problems =
    failure?.kind === 'invalid' && refusedPath !== undefined && checked.problems.length === 0
      ? [{ path: refusedPath, message: 'The server does not take this.' }]
      : checked.problems;

  function send(definition: Definition): void {
    void save(() => settings.workflows.edit(workflow.id, { name: name.trim(), definition }));
  }
  return (
    <form
      class="workflow-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (checked.definition !== undefined && name.trim() !== '') send(checked.definition);
      }}
    >
      <button
        type="button"
        class="button is-quiet is-small workflow-back"
        onClick={() => settings.route.show('workflows')}
      >
        <Icon name="back" size={16} />
        All workflows
      </button>
      <div class="workflow-head">
        <TextField
          name="name"
          label="Name"
          value={name}
          maxLength={120}
          autoComplete="off"
          readOnly={!isOwner}
          problem={name.trim() === '' ? 'The workflow needs a name.' : undefined}
          onInput={({ currentTarget }) => {
            touch();
            setName(currentTarget.value);
          }}
        />
        <div class="workflow-state">
          <StateSelect workflow={workflow} />
          <span class="field-note">
            Version {workflow.version}, changed{' '}
            {longAgo(workflow.updated_at, page.nowMs.value, locale)}
          </span>
        </div>
        {isOwner && (
          <div class="workflow-save">
            {checked.definition === undefined ? (
              <p class="workflow-unready">
                <Glyph name="alert" />
                It can be saved when nothing is wrong with it any more.
              </p>
            ) : (
              <SaveLine isBusy={isBusy} isDone={isDone} done="Saved" action="Save" />
            )}
            <div role="alert" class="form-problem">
              {failure !== undefined && <p class="problem">{failureText(failure)}</p>}
            </div>
          </div>
        )}
      </div>
      <div class="workflow-columns">
        <DefinitionField
          text={text}
          problems={problems}
          goTo={goTo}
          isReadOnly={!isOwner}
          onChange={(next) => {
            touch();
            setText(next);
          }}
        />
        <WorkflowSide
          workflow={workflow}
          definition={checked.definition}
          onChoose={(path) => setGoTo({ path })}
        />
      </div>
    </form>
  );
}
