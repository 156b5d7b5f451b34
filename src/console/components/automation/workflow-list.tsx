import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Workflow } from '../../../contract/console/automation.ts';
import { moved } from '../../state/automation/moved.ts';
import { everyWorkflow, filterWorkflows, isEvery } from '../../state/automation/workflow-filter.ts';
import { Notice } from '../notice.tsx';
import { ConfirmDialog } from '../settings/confirm-dialog.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { OwnersOnly } from '../settings/owners-only.tsx';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';
import { useIsOwner } from './editable-settings.tsx';
import { OrderedList } from './ordered-list.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { WorkflowFilters } from './workflow-filters.tsx';
import { WorkflowRow } from './workflow-row.tsx';

/** In their order, which decides which one speaks. */
export function WorkflowList({ workflows }: { workflows: readonly Workflow[] }): JSX.Element {
  const { settings } = useInbox();
  const isOwner = useIsOwner();
  const [filter, setFilter] = useState(everyWorkflow);
  const [isChoosing, setIsChoosing] = useState(false);
  const [deleting, setDeleting] = useState<Workflow | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const shown = filterWorkflows(workflows, filter);
  const canMove = isOwner && isEvery(filter);

  async function move(from: number, to: number): Promise<void> {
    const outcome = await settings.workflows.order(moved(workflows, from, to));
    setProblem(outcome.isDone ? undefined : failureText(outcome.failure));
  }
  return (
    <>
      <div class="section-head">
        <p class="section-lead">
          Of several that could speak in a conversation, the first does. Those in the background all
          run.
        </p>
        {isOwner && (
          <button type="button" class="button is-primary" onClick={() => setIsChoosing(true)}>
            <Glyph name="plus" />
            New workflow
          </button>
        )}
      </div>
      {!isOwner && <OwnersOnly>make and change workflows</OwnersOnly>}
      {workflows.length > 0 && (
        <WorkflowFilters workflows={workflows} filter={filter} onChange={setFilter} />
      )}
      <p role="alert" class="problem">
        {problem}
      </p>
      {workflows.length === 0 && (
        <Notice
          icon="inbox"
          title="No workflows yet"
          text="A workflow begins with something that happens, and then speaks, asks, tags or assigns by itself."
        />
      )}
      {workflows.length > 0 && shown.length === 0 && (
        <Notice icon="inbox" title="None is like this">
          <button type="button" class="button" onClick={() => setFilter(everyWorkflow)}>
            Show all
          </button>
        </Notice>
      )}
      {shown.length > 0 && (
        <OrderedList
          label="Workflows"
          items={shown}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          placeOf={(workflow) => workflows.indexOf(workflow) + 1}
          onMove={canMove ? (from, to) => void move(from, to) : undefined}
        >
          {(workflow) => <WorkflowRow workflow={workflow} onDelete={() => setDeleting(workflow)} />}
        </OrderedList>
      )}
      {isOwner && workflows.length > 1 && !canMove && (
        <p class="field-note">To change the order, show all of them.</p>
      )}
      {isChoosing && <TemplateDialog onClose={() => setIsChoosing(false)} />}
      {deleting !== undefined && (
        <ConfirmDialog
          title={`Delete ${deleting.name}?`}
          text="Its runs end at once. What it has said and done stays."
          action="Delete"
          send={() => settings.workflows.remove(deleting.id)}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
