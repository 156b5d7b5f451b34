import type { Step } from '../operations/take-step.ts';
import { planMail } from '../operations/plan-mail.ts';
import { handOver, readHandOverKey } from '../operations/hand-over.ts';
import { takeOffTeam } from '../operations/take-off-team.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteExpiredInvitations } from '../storage/invitations.ts';
import { deleteOldMailsOfNobody } from '../storage/mails.ts';
import { deleteExpiredSessions } from '../storage/sessions.ts';
import { deleteExpiredTeammateSessions } from '../storage/teammate-sessions.ts';
import { setTimer, type Timer } from '../storage/timers.ts';
import { mailHandlers } from './mail-handlers.ts';
import { retentionHandlers } from './retention-handlers.ts';
import { runHandlers } from './run-handlers.ts';
import type { TimerHandler } from './timer-handler.ts';

export type TimerKind =
  | 'directory_changed'
  | 'end_runs'
  | 'everything_changed'
  | 'forget_conversations'
  | 'forget_uploads'
  | 'forget_visitors'
  | 'hand_over'
  | 'mail_replies'
  | 'mail_unseen'
  | 'purge_expired_sessions'
  | 'run_due'
  | 'take_off_team'
  | 'unresponsive'
  | 'unsnooze';

const hourMs = 60 * 60 * 1000;
/** Longer than any server goes on handing over a mail that it has handed over before. */
const mailsOfNobodyMs = 30 * 24 * hourMs;

/** What each kind of timer does when it is due. */
export const timerHandlers: Record<TimerKind, TimerHandler> = {
  ...mailHandlers,
  ...retentionHandlers,
  ...runHandlers,

  /** Left behind by a backup that was restored. */
  everything_changed: async () => [{ kind: 'everything_changed' }],

  /** Left behind by whoever has changed teams beside the server. */
  directory_changed: async (_tx, { workspace_id: workspaceId }) => [
    { kind: 'directory_changed', workspaceId },
  ],

  async purge_expired_sessions(tx, timer, nowMs) {
    const workspaceId = timer.workspace_id;
    const ended = await deleteExpiredSessions(tx, workspaceId, nowMs);
    const endedByTeammates = await deleteExpiredTeammateSessions(tx, workspaceId, nowMs);
    await deleteExpiredInvitations(tx, workspaceId, nowMs);
    await deleteOldMailsOfNobody(tx, workspaceId, nowMs - mailsOfNobodyMs);
    await setTimer(tx, { ...timer, due_at: nowMs + hourMs });
    return [
      // Not ended: a widget whose session has expired asks who it is, and is mostly the same person still.
      ...ended.map((tokenHash) => ({ kind: 'session_replaced', workspaceId, tokenHash }) as const),
      ...endedByTeammates.map(
        (tokenHash) => ({ kind: 'teammate_session_ended', workspaceId, tokenHash }) as const,
      ),
    ];
  },

  /** Its key is a `HandOver`. */
  async hand_over(tx, timer, nowMs) {
    const { workspace_id, key } = timer;
    const step = await handOver(tx, workspace_id, readHandOverKey(key), nowMs);
    return goOn(tx, { ...timer, due_at: nowMs }, step);
  },

  /** Its key is the id of a team that is gone. */
  async take_off_team(tx, timer, nowMs) {
    const step = await takeOffTeam(tx, timer.workspace_id, timer.key);
    return goOn(tx, { ...timer, due_at: nowMs }, step);
  },
};

/** Until its last step is done, the timer is due again at once, behind those that have been due already. */
async function goOn(tx: Transaction, timer: Timer, { isLast, change }: Step) {
  if (!isLast) await setTimer(tx, timer);
  if (change !== undefined) await planMail(tx, change, timer.due_at);
  return change === undefined ? [] : [{ kind: 'conversation_changed', change } as const];
}
