import { must } from '../../base/must.ts';
import { endSnooze } from '../operations/end-snooze.ts';
import { unchanged } from '../operations/outcome.ts';
import { planMail } from '../operations/plan-mail.ts';
import { readChange } from '../operations/read-change.ts';
import { lockWithContact } from '../operations/require-conversation.ts';
import type { Announcement } from '../ports.ts';
import { lockContact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { toConsoleContact } from '../storage/views/console-contact.ts';
import { setTimer } from '../storage/timers.ts';
import { findRun, listLiveRunIdsOfWorkflow, type RunRow } from '../storage/workflow-runs.ts';
import type { Happening } from './happening.ts';
import type { AutomationContext } from './scene.ts';
import { readSilenceKey } from './silence.ts';
import type { TimerHandler } from './timer-handler.ts';
import { endForPerson, goOn } from './wake-person.ts';
import { wake, type Moment, type Woken } from './wake.ts';

/** What the time has come for in a conversation. */
export const runHandlers = {
  /** Its key is the run's id. */
  async run_due(tx, { workspace_id, key }, nowMs, { automation }) {
    const run = await findRun(tx, workspace_id, key);
    if (run?.state !== 'live') return [];
    const { conversation_id: id } = run;
    if (id === null) return ofPerson(automation, tx, run, goOn, nowMs);
    return happenIn(automation, tx, { workspace_id, id }, nowMs, { kind: 'run_due', runId: key });
  },

  /** Its key says which workflow, and where. */
  async unresponsive(tx, { workspace_id, key }, nowMs, { automation }) {
    const { workflowId, conversationId: id } = readSilenceKey(key);
    const happening = { kind: 'unresponsive', workflowId } as const;
    return happenIn(automation, tx, { workspace_id, id }, nowMs, happening);
  },

  /** Its key is the id of a workflow that is gone: one of its runs ends at a time. */
  async end_runs(tx, timer, nowMs, { automation }) {
    const { workspace_id, key } = timer;
    const [runId] = await listLiveRunIdsOfWorkflow(tx, workspace_id, key, 1);
    if (runId === undefined) return [];
    await setTimer(tx, { ...timer, due_at: nowMs });
    const run = must(await findRun(tx, workspace_id, runId), `run ${runId}`);
    const { conversation_id: id } = run;
    if (id === null) return ofPerson(automation, tx, run, endForPerson, nowMs);
    const happening = { kind: 'workflow_removed', runId } as const;
    return happenIn(automation, tx, { workspace_id, id }, nowMs, happening);
  },

  /** Its key is the conversation's id. */
  async unsnooze(tx, { workspace_id, key }, nowMs, { automation }) {
    const ended = await endSnooze(tx, workspace_id, key, nowMs);
    if (ended === undefined) return [];
    const { contact, conversation, outcome } = ended;
    const happening = { kind: 'snooze_ended' } as const;
    return follow(automation, tx, { contact, before: conversation, happening, outcome }, nowMs);
  },
} satisfies Record<string, TimerHandler>;

/** Of a run that is about a person alone. */
async function ofPerson(
  automation: AutomationContext,
  tx: Transaction,
  { workspace_id, contact_id, id }: RunRow,
  run: typeof goOn,
  nowMs: number,
): Promise<Announcement[]> {
  const contact = await lockContact(tx, workspace_id, contact_id);
  if (contact === undefined) {
    // While the lock was waited for, the person was merged into another, who has the run now; or they are gone, and it with them.
    const moved = await findRun(tx, workspace_id, id);
    return moved === undefined ? [] : ofPerson(automation, tx, moved, run, nowMs);
  }
  return toAnnouncements(workspace_id, await run(automation, tx, contact, id, nowMs));
}

/** Nothing is to do where the conversation is gone. */
async function happenIn(
  automation: AutomationContext,
  tx: Transaction,
  { workspace_id, id }: { workspace_id: string; id: string },
  nowMs: number,
  happening: Happening,
): Promise<Announcement[]> {
  const locked = await lockWithContact(tx, workspace_id, id);
  if (locked === undefined) return [];
  const { contact, conversation } = locked;
  const moment = { contact, before: conversation, happening, outcome: unchanged(contact) };
  return follow(automation, tx, moment, nowMs);
}

async function follow(
  automation: AutomationContext,
  tx: Transaction,
  moment: Moment,
  nowMs: number,
): Promise<Announcement[]> {
  const { workspace_id: workspaceId } = moment.before;
  const woken = await wake(automation, tx, moment, nowMs);
  const announcements: Announcement[] = [];
  if (woken.outcome.audience !== 'nobody') {
    const change = await readChange(tx, moment.before, woken.outcome);
    await planMail(tx, change, nowMs);
    announcements.push({ kind: 'conversation_changed', change });
  }
  return [...announcements, ...toAnnouncements(workspaceId, woken)];
}

function toAnnouncements(workspaceId: string, woken: Woken): Announcement[] {
  const announcements: Announcement[] = [];
  if (woken.hasNewTag) announcements.push({ kind: 'directory_changed', workspaceId });
  if (woken.contact !== undefined) {
    const contact = toConsoleContact(woken.contact);
    announcements.push({ kind: 'contact_changed', workspaceId, contact });
  }
  return announcements;
}
