import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Definition } from '../../../contract/automation/definition.ts';
import type { Workflow } from '../../../contract/console/automation.ts';
import { DryRun } from './dry-run.tsx';
import { Outline } from './outline.tsx';
import { WorkflowRuns } from './workflow-runs.tsx';

const tabs = [
  { name: 'outline', label: 'Steps' },
  { name: 'dry-run', label: 'Dry run' },
  { name: 'runs', label: 'Runs' },
] as const;

interface Props {
  workflow: Workflow;
  /** As it stands in the field; undefined while something is wrong with it. */
  definition: Definition | undefined;
  /** Shows a place of the definition. */
  onChoose(path: string): void;
}

/** What a definition means, what it would do, and what it has done. */
export function WorkflowSide({ workflow, definition, onChoose }: Props): JSX.Element {
  const [shown, setShown] = useState<(typeof tabs)[number]['name']>('outline');
  return (
    <div class="workflow-side">
      <div class="side-tabs" role="tablist" aria-label="About this workflow">
        {tabs.map(({ name, label }, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`side-${name}`}
            class="side-tab"
            aria-selected={name === shown}
            aria-controls="side-panel"
            tabIndex={name === shown ? 0 : -1}
            onClick={() => setShown(name)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              const next = tabs[(index + step + tabs.length) % tabs.length];
              if (step === 0 || next === undefined) return;
              setShown(next.name);
              document.getElementById(`side-${next.name}`)?.focus();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="side-panel" class="side-panel" role="tabpanel" aria-labelledby={`side-${shown}`}>
        {shown === 'outline' && <Outline definition={definition} onChoose={onChoose} />}
        {shown === 'dry-run' && <DryRun definition={definition} />}
        {shown === 'runs' && <WorkflowRuns workflowId={workflow.id} />}
      </div>
    </div>
  );
}
