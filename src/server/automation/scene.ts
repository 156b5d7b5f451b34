import type { Contact } from '../storage/contacts.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { Outcome } from '../operations/outcome.ts';
import type { Automation, Automations } from './automations.ts';
import type { Change, Happening } from './happening.ts';
import type { Programs } from './programs.ts';

/** What automation needs of the server, whatever happens. */
export interface AutomationContext {
  readonly automations: Automations;
  readonly programs: Programs;
  /** Whether mail can be sent: else nothing promises it. */
  readonly hasMail: boolean;
  /** The teammates who have the console open. */
  atTheDesk(): readonly string[];
}

/** What is going on in one transaction: the rows as they are by now, and what came of it so far. */
export interface Scene {
  readonly tx: Transaction;
  readonly context: AutomationContext;
  readonly automation: Automation;
  readonly nowMs: number;
  /** As it is by now, but for the feed's number: a transaction moves that by one, whatever it does. */
  contact: Contact;
  /** Undefined where it is about the person alone. */
  conversation: Conversation | undefined;
  /** The text that woke a workflow: what `message.body` is. */
  message: string | undefined;
  outcome: Outcome;
  hasNewTag: boolean;
  hasContactChanged: boolean;
  /** What came of it, and may wake others. */
  readonly next: Happening[];
}

/** @throws {RefusalError} where it is about the person alone */
export function conversationOf({ conversation }: Scene): Conversation {
  if (conversation !== undefined) return conversation;
  throw new RefusalError('conversation_unknown', 'There is no conversation to do this in.');
}

/** Something was done by itself: it is looked at when what is being done is done. */
export function happenByBot(scene: Scene, kind: Change): void {
  const wasSpokenIn = conversationOf(scene).bot_run_id !== null;
  scene.next.push({ kind, by: 'bot', wasSpokenIn });
}

/** Adds what has been done to what came of it. */
export function join(earlier: Outcome, later: Outcome): Outcome {
  const hasAudience = (audience: Outcome['audience']) =>
    earlier.audience === audience || later.audience === audience;
  return {
    feedNumber: Math.max(earlier.feedNumber, later.feedNumber),
    positions: [...new Set([...earlier.positions, ...later.positions])],
    audience: hasAudience('everybody')
      ? 'everybody'
      : hasAudience('teammates')
        ? 'teammates'
        : 'nobody',
  };
}
