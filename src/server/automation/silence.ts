import type { TriggerKind } from '../../contract/automation/trigger.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteTimer, deleteTimersThatBegin, setTimer, setTimerOnce } from '../storage/timers.ts';
import { listWorkflowsBegunSince } from '../storage/workflow-runs.ts';
import type { Happening } from './happening.ts';
import { conversationOf, type Scene } from './scene.ts';

type Silence = Extract<TriggerKind, 'contact_unresponsive' | 'teammate_unresponsive'>;

const timerKind = 'unresponsive';

/**
 * Sets the timers of workflows that begin when somebody has been silent, and takes away those that are pointless: whoever was waited for has spoken, or the
 * conversation is closed.
 * @param isHandedOver a bot has done, and the conversation is the teammates' from now on
 */
export async function watchSilence(
  scene: Scene,
  happening: Happening,
  isHandedOver: boolean,
): Promise<void> {
  switch (happening.kind) {
    case 'contact_comment':
      await forget(scene, 'contact_unresponsive');
      break;
    case 'teammate_comment':
      await forget(scene, 'teammate_unresponsive');
      await watch(scene, 'contact_unresponsive', setTimer);
      break;
    case 'closed':
      await forget(scene, 'teammate_unresponsive');
      await forget(scene, 'contact_unresponsive');
      break;
    default:
  }
  const { bot_run_id, waiting_since } = conversationOf(scene);
  const isTeammatesTurn = happening.kind === 'contact_comment' || isHandedOver;
  if (!isTeammatesTurn || bot_run_id !== null || waiting_since === null) return;
  // What has begun while they wait is not begun by its own end again: a question would come for ever.
  const begun = isHandedOver ? await begunSince(scene, waiting_since) : undefined;
  // Who has waited already waits on: writing once more does not put it off.
  await watch(scene, 'teammate_unresponsive', setTimerOnce, begun);
}

/** A workflow waits for nobody's silence any more: what is said while it is not live would not end its waiting. */
export async function forgetSilences(
  tx: Transaction,
  workspaceId: string,
  workflowId: string,
): Promise<void> {
  await deleteTimersThatBegin(tx, workspaceId, timerKind, `${workflowId} `);
}

/** The key of such a timer: which workflow waits in which conversation. */
export function readSilenceKey(key: string): { workflowId: string; conversationId: string } {
  const [workflowId = '', conversationId = ''] = key.split(' ');
  return { workflowId, conversationId };
}

async function watch(
  scene: Scene,
  on: Silence,
  set: typeof setTimer,
  except?: ReadonlySet<string>,
): Promise<void> {
  const { tx, automation, nowMs } = scene;
  const conversation = conversationOf(scene);
  for (const { row } of automation.byTrigger.get(on) ?? []) {
    const { trigger } = row.definition;
    if (!('after_s' in trigger) || except?.has(row.id) === true) continue;
    await set(tx, {
      workspace_id: conversation.workspace_id,
      kind: timerKind,
      key: `${row.id} ${conversation.id}`,
      due_at: nowMs + trigger.after_s * 1000,
    });
  }
}

/** The ids of the workflows that have begun in the conversation since a moment, where any can wait for the team. */
async function begunSince(scene: Scene, sinceMs: number): Promise<Set<string> | undefined> {
  if (!scene.automation.byTrigger.has('teammate_unresponsive')) return undefined;
  const { workspace_id, id } = conversationOf(scene);
  return listWorkflowsBegunSince(scene.tx, workspace_id, id, sinceMs);
}

async function forget(scene: Scene, on: Silence): Promise<void> {
  const { tx, automation } = scene;
  const conversation = conversationOf(scene);
  for (const { row } of automation.byTrigger.get(on) ?? []) {
    const key = `${row.id} ${conversation.id}`;
    await deleteTimer(tx, { workspace_id: conversation.workspace_id, kind: timerKind, key });
  }
}
