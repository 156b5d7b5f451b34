import { must } from '../../base/must.ts';
import type { Happening } from '../automation/happening.ts';
import { wake } from '../automation/wake.ts';
import type { Outcome } from '../operations/outcome.ts';
import { planMail, planMailToContact } from '../operations/plan-mail.ts';
import { readChange } from '../operations/read-change.ts';
import type { ConversationChange } from '../ports.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { announceWoken } from './announce-woken.ts';
import type { CommandContext } from './command-context.ts';

/** What a command has done to a conversation. */
export interface Done {
  /** As it was before. */
  conversation: Conversation;
  outcome: Outcome;
  /** What follows by itself from that it happened, where anything may. */
  moment?: { contact: Contact; happening: Happening; message?: string };
}

/**
 * Changes a conversation in one transaction, with all that follows from it by itself, and announces it once it is committed.
 * @returns the conversation as it is now, also where nothing has changed
 */
export async function commitChange(
  context: CommandContext,
  run: (tx: Transaction) => Promise<Done>,
): Promise<ConversationChange> {
  return must(await commitChangeIfAny(context, run), 'a change');
}

/** The same for what may turn out to change no conversation. */
export async function commitChangeIfAny(
  context: CommandContext,
  run: (tx: Transaction) => Promise<Done | undefined>,
): Promise<ConversationChange | undefined> {
  const committed = await context.database.transaction(async (tx) => {
    const done = await run(tx);
    if (done === undefined) return undefined;
    const nowMs = context.clock.nowMs();
    const woken = await follow(context, tx, done);
    const change = await readChange(tx, done.conversation, woken.outcome);
    if (woken.outcome.audience !== 'nobody') await planMail(tx, change, nowMs);
    if (woken.contact) await planMailToContact(tx, woken.contact, nowMs);
    return { change, woken };
  });
  if (committed === undefined) return undefined;
  const { change, woken } = committed;
  const { workspaceId } = change;
  if (woken.outcome.audience !== 'nobody')
    context.announce({ kind: 'conversation_changed', change });
  announceWoken(context, workspaceId, woken);
  return change;
}

async function follow(
  { automation, clock }: CommandContext,
  tx: Transaction,
  { conversation, outcome, moment }: Done,
) {
  // What was done before has been followed before.
  if (moment === undefined || outcome.audience === 'nobody') return { outcome, hasNewTag: false };
  return wake(automation, tx, { ...moment, before: conversation, outcome }, clock.nowMs());
}
