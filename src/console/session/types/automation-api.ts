import type {
  AutomationSettings,
  ConversationAutomation,
  CreateWorkflowRequest,
  DryRunAnswer,
  DryRunRequest,
  EditAutomationRequest,
  EditWorkflowRequest,
  ListRunsAnswer,
  ListWorkflowsAnswer,
  Workflow,
} from '../../../contract/console/automation.ts';

/** What Foyer does by itself: every teammate reads it, owners change it. */
export interface AutomationApi {
  readAutomation(): Promise<AutomationSettings>;
  editAutomation(change: EditAutomationRequest): Promise<AutomationSettings>;
  listWorkflows(): Promise<ListWorkflowsAnswer>;
  createWorkflow(workflow: CreateWorkflowRequest): Promise<Workflow>;
  editWorkflow(workflowId: string, change: EditWorkflowRequest): Promise<Workflow>;
  deleteWorkflow(workflowId: string): Promise<unknown>;
  /** @param workflowIds all of them */
  orderWorkflows(workflowIds: readonly string[]): Promise<ListWorkflowsAnswer>;
  /** The latest first. */
  listRuns(workflowId: string): Promise<ListRunsAnswer>;
  dryRun(request: DryRunRequest): Promise<DryRunAnswer>;
  readConversationAutomation(conversationId: string): Promise<ConversationAutomation>;
}
