import type {
  ConversationAutomation,
  ListRunsAnswer,
  WorkflowRun,
} from '../../contract/console/automation.ts';
import { conversationUnknown } from '../operations/require-conversation.ts';
import { listDecisions } from '../storage/automation-decisions.ts';
import { findContactIdOfConversation } from '../storage/conversations.ts';
import type { Teammate } from '../storage/teammates.ts';
import {
  listRunsOfConversation,
  listRunsOfWorkflow,
  type RunRow,
} from '../storage/workflow-runs.ts';
import type { CommandContext } from './command-context.ts';

const mostRuns = 50;

/** What a workflow has done, the latest first. Of one that is gone, too. */
export async function readRuns(
  { database }: CommandContext,
  { workspace_id }: Teammate,
  workflowId: string,
): Promise<ListRunsAnswer> {
  const rows = await listRunsOfWorkflow(database.db, workspace_id, workflowId, mostRuns);
  return { runs: rows.map(toRun) };
}

/**
 * What happened by itself in a conversation, what did not, and why.
 * @throws {RefusalError} `conversation_unknown`
 */
export async function readConversationAutomation(
  { database: { db } }: CommandContext,
  { workspace_id }: Teammate,
  conversationId: string,
): Promise<ConversationAutomation> {
  const contactId = await findContactIdOfConversation(db, workspace_id, conversationId);
  if (contactId === undefined) throw conversationUnknown();
  const runs = await listRunsOfConversation(db, workspace_id, conversationId);
  const decisions = await listDecisions(db, workspace_id, conversationId);
  return {
    runs: runs.map(toRun),
    decisions: decisions.map(({ created_at, event, considered }) => ({
      at: created_at,
      event,
      considered,
    })),
  };
}

function toRun(row: RunRow): WorkflowRun {
  return {
    id: row.id,
    workflow_id: row.workflow_id,
    name: row.name,
    conversation_id: row.conversation_id,
    contact_id: row.contact_id,
    is_customer_facing: row.is_customer_facing === 1,
    state: row.state,
    ending: row.ending,
    problem: row.problem,
    began_at: row.began_at,
    due_at: row.due_at,
    trace: JSON.parse(row.trace) as WorkflowRun['trace'],
  };
}
