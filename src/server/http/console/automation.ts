import {
  AutomationSettings,
  ConversationAutomation,
  CreateWorkflowRequest,
  DryRunAnswer,
  DryRunRequest,
  EditAutomationRequest,
  EditWorkflowRequest,
  ListRunsAnswer,
  ListWorkflowsAnswer,
  OrderWorkflowsRequest,
  Workflow,
  WorkflowParams,
} from '../../../contract/console/automation.ts';
import { ThreadParams } from '../../../contract/console/thread.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { dryRunWorkflow } from '../../commands/dry-run-workflow.ts';
import { editAutomation, readAutomation } from '../../commands/edit-automation.ts';
import {
  createWorkflow,
  editWorkflow,
  orderWorkflows,
  readWorkflows,
  removeWorkflow,
} from '../../commands/edit-workflow.ts';
import { readConversationAutomation, readRuns } from '../../commands/read-runs.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const settings = '/console/api/automation';
const workflows = '/console/api/workflows';
const one = `${workflows}/:workflow_id`;
const response = <Schema>(answer: Schema) => ({ 200: answer, default: ErrorAnswer });

/** What happens by itself: for every teammate to read, for owners to change. */
export function automationRoutes(app: HttpApp, { context }: ConsoleDoor): void {
  app.get(settings, { schema: { response: response(AutomationSettings) } }, (request) =>
    readAutomation(context, teammateOf(request)),
  );
  app.patch(
    settings,
    { schema: { body: EditAutomationRequest, response: response(AutomationSettings) } },
    (request) => editAutomation(context, teammateOf(request), request.body),
  );

  app.get(workflows, { schema: { response: response(ListWorkflowsAnswer) } }, (request) =>
    readWorkflows(context, teammateOf(request)),
  );
  app.post(
    workflows,
    { schema: { body: CreateWorkflowRequest, response: response(Workflow) } },
    (request) => createWorkflow(context, teammateOf(request), request.body),
  );
  app.put(
    `${workflows}/order`,
    { schema: { body: OrderWorkflowsRequest, response: response(ListWorkflowsAnswer) } },
    (request) => orderWorkflows(context, teammateOf(request), request.body.workflow_ids),
  );
  app.post(
    `${workflows}/dry-run`,
    { schema: { body: DryRunRequest, response: response(DryRunAnswer) } },
    (request) => dryRunWorkflow(context, teammateOf(request), request.body),
  );
  app.patch(
    one,
    {
      schema: {
        params: WorkflowParams,
        body: EditWorkflowRequest,
        response: response(Workflow),
      },
    },
    (request) =>
      editWorkflow(context, teammateOf(request), request.params.workflow_id, request.body),
  );
  app.delete(
    one,
    { schema: { params: WorkflowParams, response: response(ListWorkflowsAnswer) } },
    (request) => removeWorkflow(context, teammateOf(request), request.params.workflow_id),
  );
  app.get(
    `${one}/runs`,
    { schema: { params: WorkflowParams, response: response(ListRunsAnswer) } },
    (request) => readRuns(context, teammateOf(request), request.params.workflow_id),
  );

  app.get(
    '/console/api/conversations/:conversation_id/automation',
    { schema: { params: ThreadParams, response: response(ConversationAutomation) } },
    (request) =>
      readConversationAutomation(context, teammateOf(request), request.params.conversation_id),
  );
}
