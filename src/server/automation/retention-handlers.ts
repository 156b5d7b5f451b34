import { forgetConversation } from '../operations/forget-conversation.ts';
import { forgetVisitors } from '../operations/forget-visitors.ts';
import { deleteUnusedUploads } from '../storage/removed-uploads.ts';
import { setTimer } from '../storage/timers.ts';
import type { TimerHandler } from './timer-handler.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Each takes a little to a transaction and comes again at once until all is done, then a day later. A setting that was taken back ends it. */
export const retentionHandlers = {
  /** Its key is the id of the last person that was looked at; empty at the beginning. */
  async forget_visitors(tx, timer, nowMs, { retention: { visitorDays } }) {
    if (visitorDays === 0) return [];
    const { workspace_id: workspaceId, key } = timer;
    const idleSinceMs = nowMs - visitorDays * dayMs;
    const { lastId, endedSessions } = await forgetVisitors(
      tx,
      workspaceId,
      key,
      idleSinceMs,
      nowMs,
    );
    const next = lastId === undefined ? tomorrow(nowMs) : { key: lastId, due_at: nowMs };
    await setTimer(tx, { ...timer, ...next });
    // Not ended: a page that is still open asks who it is, and is somebody new.
    return endedSessions.map((tokenHash) => ({ kind: 'session_replaced', workspaceId, tokenHash }));
  },

  async forget_conversations(tx, timer, nowMs, { retention: { conversationDays } }) {
    if (conversationDays === 0) return [];
    const restingSinceMs = nowMs - conversationDays * dayMs;
    const hasFound = await forgetConversation(tx, timer.workspace_id, restingSinceMs, nowMs);
    await setTimer(tx, { ...timer, ...(hasFound ? { due_at: nowMs } : tomorrow(nowMs)) });
    return [];
  },

  /** What nothing shows a day after it was uploaded. */
  async forget_uploads(tx, timer, nowMs) {
    const isDone = await deleteUnusedUploads(tx, timer.workspace_id, nowMs - dayMs, nowMs);
    await setTimer(tx, { ...timer, due_at: isDone ? nowMs + hourMs : nowMs });
    return [];
  },
} satisfies Record<string, TimerHandler>;

function tomorrow(nowMs: number) {
  return { key: '', due_at: nowMs + dayMs };
}
