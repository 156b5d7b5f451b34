import type { Db } from '../storage/database/database.ts';
import { hasTimer, setTimerOnce } from '../storage/timers.ts';

/** What is removed by itself, after how many days; 0 is never. */
export interface Retention {
  /** Anonymous people without a conversation, since they were last here. */
  visitorDays: number;
  /** Closed conversations, since something was last written in them. */
  conversationDays: number;
}

/** Has what is to be forgotten looked for, from now on and every day. One search that is under way goes on where it was. */
export async function setRetentionTimers(
  db: Db,
  workspaceId: string,
  { visitorDays, conversationDays }: Retention,
  nowMs: number,
): Promise<void> {
  const kinds = [
    'forget_uploads',
    ...(visitorDays > 0 ? ['forget_visitors'] : []),
    ...(conversationDays > 0 ? ['forget_conversations'] : []),
  ];
  for (const kind of kinds) {
    if (await hasTimer(db, workspaceId, kind)) continue;
    await setTimerOnce(db, { workspace_id: workspaceId, kind, key: '', due_at: nowMs });
  }
}
