import { createModel, signal } from '@preact/signals';
import type {
  CreateWorkflowRequest,
  DryRunRequest,
  EditWorkflowRequest,
  Workflow,
  WorkflowRun,
} from '../../contract/console/automation.ts';
import type { SearchAnswer } from '../../contract/console/search.ts';
import type { AutomationApi } from '../session/types/automation-api.ts';
import type { ConversationsApi } from '../session/types/conversations-api.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/** The workflows, in their order, and what came of them. */
export const WorkflowsModel = createModel(
  (api: AutomationApi & Pick<ConversationsApi, 'search'>) => {
    const settings = signal<readonly Workflow[] | undefined>(undefined);
    const hasFailed = signal(false);

    async function takeAll(asked: ReturnType<AutomationApi['listWorkflows']>): Promise<Outcome> {
      const outcome = await toOutcome(asked);
      if (outcome.isDone) settings.value = outcome.answer.workflows;
      return outcome;
    }

    return {
      /** Undefined until somebody has asked for them. */
      settings,
      hasFailed,
      async refresh() {
        hasFailed.value = false;
        const { isDone } = await takeAll(api.listWorkflows());
        hasFailed.value = !isDone && settings.peek() === undefined;
      },
      /** It stands last. */
      async create(workflow: CreateWorkflowRequest): Promise<Outcome<Workflow>> {
        const outcome = await toOutcome(api.createWorkflow(workflow));
        if (outcome.isDone) settings.value = [...(settings.peek() ?? []), outcome.answer];
        return outcome;
      },
      async edit(id: string, change: EditWorkflowRequest): Promise<Outcome<Workflow>> {
        const outcome = await toOutcome(api.editWorkflow(id, change));
        if (outcome.isDone) {
          const { answer } = outcome;
          settings.value = settings.peek()?.map((one) => (one.id === id ? answer : one));
        }
        return outcome;
      },
      async remove(id: string): Promise<Outcome> {
        const outcome = await toOutcome(api.deleteWorkflow(id));
        if (outcome.isDone) settings.value = settings.peek()?.filter((one) => one.id !== id);
        return outcome;
      },
      /** @param workflows all of them, as they are to stand */
      order: (workflows: readonly Workflow[]) =>
        takeAll(api.orderWorkflows(workflows.map(({ id }) => id))),
      async runs(id: string): Promise<Outcome<readonly WorkflowRun[]>> {
        const outcome = await toOutcome(api.listRuns(id));
        return outcome.isDone ? { isDone: true, answer: outcome.answer.runs } : outcome;
      },
      /** Whom a dry run may be for. */
      search: (words: string): Promise<Outcome<SearchAnswer>> => toOutcome(api.search(words)),
      dryRun: (request: DryRunRequest) => toOutcome(api.dryRun(request)),
    };
  },
);
export type WorkflowsModel = InstanceType<typeof WorkflowsModel>;
