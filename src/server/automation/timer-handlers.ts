import { deleteExpiredSessions } from '../storage/sessions.ts';
import { deleteExpiredTeammateSessions } from '../storage/teammate-sessions.ts';
import { setTimer, type Timer } from '../storage/timers.ts';
import type { Transaction } from '../storage/database/database.ts';

export type TimerKind = 'purge_expired_sessions';

type TimerHandler = (tx: Transaction, timer: Timer, nowMs: number) => Promise<void>;

const hourMs = 60 * 60 * 1000;

/** What each kind of timer does when it is due, in the transaction in which it goes. */
export const timerHandlers: Record<TimerKind, TimerHandler> = {
  async purge_expired_sessions(tx, timer, nowMs) {
    await deleteExpiredSessions(tx, timer.workspace_id, nowMs);
    await deleteExpiredTeammateSessions(tx, timer.workspace_id, nowMs);
    await setTimer(tx, { ...timer, due_at: nowMs + hourMs });
  },
};
