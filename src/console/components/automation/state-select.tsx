import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Workflow, WorkflowState } from '../../../contract/console/automation.ts';
import { stateNames } from '../../state/automation/workflow-words.ts';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';
import { useIsOwner } from './editable-settings.tsx';
import { Select } from './select.tsx';

const tones: Record<WorkflowState, string> = { live: ' is-good', paused: ' is-warn', draft: '' };
const states = (['live', 'paused', 'draft'] as const).map((value) => ({
  value,
  label: stateNames[value],
}));

/** Draft, live or paused, as it is chosen. A teammate reads it. */
export function StateSelect({ workflow }: { workflow: Workflow }): JSX.Element {
  const { workflows } = useInbox().settings;
  const isOwner = useIsOwner();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { id, name, state } = workflow;
  if (!isOwner) return <span class={`chip${tones[state]}`}>{stateNames[state]}</span>;

  async function turn(next: WorkflowState): Promise<void> {
    const outcome = await workflows.edit(id, { state: next });
    setProblem(outcome.isDone ? undefined : failureText(outcome.failure));
  }
  return (
    <span class={`state-select${tones[state]}`}>
      <Select
        label={`State of ${name}`}
        options={states}
        value={state}
        onChange={(next) => void turn(next)}
      />
      <span role="alert" class="problem">
        {problem}
      </span>
    </span>
  );
}
