import type { Trigger } from '../../contract/automation/trigger.ts';
import { unchanged } from '../operations/outcome.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { findRun } from '../storage/workflow-runs.ts';
import type { Automation, LiveWorkflow } from './automations.ts';
import { decide } from './decide.ts';
import { readFacts } from './read-facts.ts';
import { endRun, startRun, tell } from './runs.ts';
import type { AutomationContext, Scene } from './scene.ts';
import type { Woken } from './wake.ts';

/** What a person has done, or what has changed about them, outside of any conversation. */
export type Deed =
  | { on: 'page_visited' }
  | { on: 'event_tracked'; event: string }
  | { on: 'attribute_changed'; attributes: readonly string[] };

/**
 * Begins the background workflows that what a person has done wakes. To be called in the transaction in which it is written down.
 * @param contact locked, as they are by now
 * @returns what came of it, and whether a bot may greet whoever opens a new conversation
 */
export async function wakePerson(
  context: AutomationContext,
  tx: Transaction,
  contact: Contact,
  deeds: readonly Deed[],
  nowMs: number,
): Promise<Woken & { greets: boolean }> {
  const automation = await context.automations.read(tx, contact.workspace_id);
  // Whoever is blocked could fill the desk with it.
  const woken = contact.blocked_at === null ? deeds : [];
  const candidates = woken.flatMap((deed) => wokenBy(automation, deed));
  const scene = toScene({ tx, context, automation, nowMs }, contact);
  if (candidates.length > 0) {
    const { starting } = decide(candidates, await readFacts(scene), true);
    for (const { row } of starting) {
      await startRun(scene, { workflowId: row.id, name: row.name, definition: row.definition });
    }
  }
  return { ...toWoken(scene), greets: automation.byTrigger.has('conversation_opened') };
}

/** Takes a run further whose time has come. @param contact locked */
export async function goOn(
  context: AutomationContext,
  tx: Transaction,
  contact: Contact,
  runId: string,
  nowMs: number,
): Promise<Woken> {
  const automation = await context.automations.read(tx, contact.workspace_id);
  const scene = toScene({ tx, context, automation, nowMs }, contact);
  const run = await findRun(tx, contact.workspace_id, runId);
  if (run?.state === 'live') await tell(scene, run, { kind: 'due' });
  return toWoken(scene);
}

/** Ends a run whose workflow is no more. @param contact locked */
export async function endForPerson(
  context: AutomationContext,
  tx: Transaction,
  contact: Contact,
  runId: string,
  nowMs: number,
): Promise<Woken> {
  const automation = await context.automations.read(tx, contact.workspace_id);
  const scene = toScene({ tx, context, automation, nowMs }, contact);
  await endRun(scene, runId);
  return toWoken(scene);
}

function toScene(
  given: Pick<Scene, 'tx' | 'context' | 'automation' | 'nowMs'>,
  contact: Contact,
): Scene {
  return {
    ...given,
    contact,
    conversation: undefined,
    message: undefined,
    outcome: unchanged(contact),
    hasNewTag: false,
    hasContactChanged: false,
    next: [],
  };
}

function toWoken({ outcome, hasNewTag, hasContactChanged, contact }: Scene): Woken {
  return { outcome, hasNewTag, ...(hasContactChanged && { contact }) };
}

function wokenBy({ byTrigger }: Automation, deed: Deed): readonly LiveWorkflow[] {
  const live = byTrigger.get(deed.on) ?? [];
  // All of them are meant, and there may be thousands.
  if (deed.on === 'page_visited') return live;
  return live.filter(({ row }) => isMeant(row.definition.trigger, deed));
}

function isMeant(trigger: Trigger, deed: Deed): boolean {
  if (trigger.on === 'event_tracked')
    return deed.on === 'event_tracked' && deed.event === trigger.event;
  if (trigger.on === 'attribute_changed')
    return deed.on === 'attribute_changed' && deed.attributes.includes(trigger.attribute);
  return trigger.on === deed.on;
}
