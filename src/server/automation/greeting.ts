import type { Part } from '../../contract/part.ts';
import { compileDefinition } from '../../workflow/compile.ts';
import { beginRun } from '../../workflow/begin-run.ts';
import { expandDefinition } from '../../workflow/expand.ts';
import { step } from '../../workflow/step.ts';
import { bot } from '../operations/bot.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { unchanged, type Outcome } from '../operations/outcome.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { LiveWorkflow } from './automations.ts';
import { decide } from './decide.ts';
import { readFacts } from './read-facts.ts';
import { startRun } from './runs.ts';
import { toSaid } from './say.ts';
import type { AutomationContext, Scene } from './scene.ts';

/** Who greets whom, as it was decided: what was shown before the first message is what is kept with it. */
export interface Greeting {
  scene: Scene;
  workflow: LiveWorkflow;
}

/**
 * The workflow that speaks first when this person opens a new conversation, if one does.
 * @param contact as they were before their first message: it may be for visitors alone
 */
export async function findGreeting(
  context: AutomationContext,
  tx: Transaction,
  contact: Contact,
  nowMs: number,
): Promise<Greeting | undefined> {
  const automation = await context.automations.read(tx, contact.workspace_id);
  const candidates = automation.byTrigger.get('conversation_opened') ?? [];
  if (candidates.length === 0) return undefined;
  const scene: Scene = {
    tx,
    context,
    automation,
    nowMs,
    contact,
    conversation: undefined,
    message: undefined,
    outcome: unchanged(contact),
    hasNewTag: false,
    hasContactChanged: false,
    next: [],
  };
  const { starting } = decide(candidates, await readFacts(scene), false);
  const workflow = starting.find(({ row }) => row.isCustomerFacing);
  return workflow && { scene, workflow };
}

/** What it says first, without anything being stored. */
export async function previewGreeting(
  { scene, workflow }: Greeting,
  conversationId: string,
): Promise<Part[]> {
  const { operator, followUpRules } = scene.automation.settings;
  const { definition } = workflow.row;
  const program = compileDefinition(expandDefinition(definition, { operator, followUpRules }));
  const run = beginRun(runIdOf(conversationId, workflow));
  const { effects } = step(program, run, { kind: 'begun' }, await readFacts(scene));
  return effects
    .filter((effect) => effect.kind === 'say')
    .map((effect, index) => ({
      id: effect.id,
      conversation_id: conversationId,
      position: index + 1,
      kind: 'comment',
      author: { kind: bot.author_kind, id: bot.author_id, name: 'Operator' },
      created_at: scene.nowMs,
      ...toSaid(scene, effect),
    }));
}

/** Says it in the conversation that has begun. @param contact locked, as they are by now */
export async function keepGreeting(
  { scene, workflow }: Greeting,
  contact: Contact,
  conversation: Conversation,
): Promise<{ outcome: Outcome; conversation: Conversation }> {
  const { row } = workflow;
  const now: Scene = { ...scene, contact, conversation, next: [] };
  await startRun(
    now,
    { workflowId: row.id, name: row.name, definition: row.definition },
    runIdOf(conversation.id, workflow),
  );
  return { outcome: now.outcome, conversation: now.conversation ?? conversation };
}

/** Made of what it is of, so that its parts have the same ids whenever it is made. */
function runIdOf(conversationId: string, { row }: LiveWorkflow): string {
  return hashSecret(`${conversationId} ${row.id} ${row.version}`).slice(0, 24);
}
