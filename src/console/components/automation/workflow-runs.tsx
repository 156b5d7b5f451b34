import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WorkflowRun } from '../../../contract/console/automation.ts';
import { failureText } from '../settings/problems.ts';
import { RowSkeletons } from '../skeletons.tsx';
import { useInbox } from '../use-inbox.ts';
import { RunView } from './run-view.tsx';

/** What a workflow has done, the latest first. */
export function WorkflowRuns({ workflowId }: { workflowId: string }): JSX.Element {
  const { workflows } = useInbox().settings;
  const [runs, setRuns] = useState<readonly WorkflowRun[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function read(): Promise<void> {
    setProblem(undefined);
    const outcome = await workflows.runs(workflowId);
    if (outcome.isDone) setRuns(outcome.answer);
    else setProblem(failureText(outcome.failure));
  }
  useEffect(() => void read(), [workflowId]);

  return (
    <>
      <div class="runs-head">
        <span class="field-note">The last 50, the latest first.</span>
        <button type="button" class="button is-small" onClick={() => void read()}>
          Look again
        </button>
      </div>
      <p role="alert" class="problem">
        {problem}
      </p>
      {runs === undefined && problem === undefined && <RowSkeletons />}
      {runs?.length === 0 && <p class="field-note">It has not run yet.</p>}
      {runs !== undefined && runs.length > 0 && (
        <ul class="runs" aria-label="Runs">
          {runs.map((run) => (
            <li key={run.id}>
              <RunView run={run} isLinked />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
