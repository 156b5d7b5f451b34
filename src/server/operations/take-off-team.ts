import { findConversationIdOfTeam } from '../storage/assignees.ts';
import type { Transaction } from '../storage/database/database.ts';
import { changeConversation } from './change-conversation.ts';
import { takeStep, type Step } from './take-step.ts';

/** Takes a team that is gone off the next of its conversations. */
export async function takeOffTeam(
  tx: Transaction,
  workspaceId: string,
  teamId: string,
): Promise<Step> {
  const conversationId = await findConversationIdOfTeam(tx, workspaceId, teamId);
  return takeStep(tx, workspaceId, conversationId, async ({ contact, conversation }) => {
    if (conversation.team_assignee_id !== teamId) return undefined;
    return changeConversation(tx, contact, conversation, { team_assignee_id: null });
  });
}
