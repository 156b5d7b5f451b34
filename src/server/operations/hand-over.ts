import { createUuid } from '../../base/uuid.ts';
import type { Assignee } from '../../contract/assignee.ts';
import { findUnfinishedConversationId } from '../storage/assignees.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { findTeammate, lockTeammate } from '../storage/teammates.ts';
import { appendPart } from './append-part.ts';
import { takeStep, type Step } from './take-step.ts';

/** Somebody has left, and their conversations are to be another's. */
export interface HandOver {
  leaverId: string;
  /** Who has removed them. */
  actorId: string;
  /** Undefined is nobody. */
  heirId: string | undefined;
}

/** As the key of a timer. */
export function toHandOverKey({ leaverId, actorId, heirId = '' }: HandOver): string {
  return `${leaverId} ${actorId} ${heirId}`;
}

export function readHandOverKey(key: string): HandOver {
  const [leaverId = '', actorId = '', heirId = ''] = key.split(' ');
  return { leaverId, actorId, heirId: heirId === '' ? undefined : heirId };
}

/** Hands the next open or snoozed conversation over; what is closed stays with whoever has dealt with it. */
export async function handOver(
  tx: Transaction,
  workspaceId: string,
  { leaverId, actorId, heirId }: HandOver,
  nowMs: number,
): Promise<Step> {
  const leaver = await findTeammate(tx, workspaceId, leaverId);
  // Invited again before all was handed over: what is left stays theirs.
  if (leaver === undefined || leaver.removed_at === null) return { isLast: true };
  const conversationId = await findUnfinishedConversationId(tx, workspaceId, leaverId);
  return takeStep(tx, workspaceId, conversationId, async ({ contact, conversation }) => {
    const { teammate_assignee_id, state } = conversation;
    if (teammate_assignee_id !== leaverId || state === 'closed') return undefined;
    const part = {
      id: createUuid(nowMs),
      kind: 'assignment',
      author_kind: 'teammate',
      author_id: actorId,
      blocks: [],
      details: { assignee: await chooseAssignee(tx, conversation, heirId) },
    } as const;
    return appendPart(tx, contact, conversation, part, nowMs);
  });
}

/** The heir, unless they have left as well; else its team, else nobody. */
async function chooseAssignee(
  tx: Transaction,
  { workspace_id, team_assignee_id }: Conversation,
  heirId: string | undefined,
): Promise<Assignee> {
  const heir = heirId === undefined ? undefined : await lockTeammate(tx, workspace_id, heirId);
  if (heir !== undefined && heir.removed_at === null) return { kind: 'teammate', id: heir.id };
  if (team_assignee_id !== null) return { kind: 'team', id: team_assignee_id };
  return { kind: 'nobody' };
}
