import type { Announcement } from '../ports.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteExpiredSessions } from '../storage/sessions.ts';
import { deleteExpiredTeammateSessions } from '../storage/teammate-sessions.ts';
import { setTimer, type Timer } from '../storage/timers.ts';

export type TimerKind = 'purge_expired_sessions';

/** Works in the transaction in which its timer goes; what it returns is announced once that is committed. */
type TimerHandler = (tx: Transaction, timer: Timer, nowMs: number) => Promise<Announcement[]>;

const hourMs = 60 * 60 * 1000;

/** What each kind of timer does when it is due. */
export const timerHandlers: Record<TimerKind, TimerHandler> = {
  async purge_expired_sessions(tx, timer, nowMs) {
    const workspaceId = timer.workspace_id;
    const ended = await deleteExpiredSessions(tx, workspaceId, nowMs);
    const endedByTeammates = await deleteExpiredTeammateSessions(tx, workspaceId, nowMs);
    await setTimer(tx, { ...timer, due_at: nowMs + hourMs });
    return [
      // Not ended: a widget whose session has expired asks who it is, and is mostly the same person still.
      ...ended.map((tokenHash) => ({ kind: 'session_replaced', workspaceId, tokenHash }) as const),
      ...endedByTeammates.map(
        (tokenHash) => ({ kind: 'teammate_session_ended', workspaceId, tokenHash }) as const,
      ),
    ];
  },
};
