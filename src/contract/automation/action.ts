import type { BotText } from './bot-text.ts';

/**
 * Whose a conversation becomes. In the database teams and teammates stand by id; in a workspace file teams by name and teammates by email.
 */
export type AssignTarget = { team: string } | { teammate: string } | { nobody: true };

/**
 * One thing that is done, as rules and workflows write it: an object with one key, which names it.
 * @example { add_tag: 'VIP' }
 */
export type Action =
  /** Of the person. */
  | { add_tag: string }
  | { remove_tag: string }
  /** Of the conversation. */
  | { tag_conversation: string }
  | { untag_conversation: string }
  | { assign: AssignTarget }
  | { set_priority: boolean }
  /** What was agreed with such people, by name; another one takes its place. Nobody holds its times yet. */
  | { apply_sla: string }
  | { close: true }
  | { reopen: true }
  /** From the moment at which it is done. A workflow of which it is a step goes on when the conversation is open again. */
  | { snooze: { minutes: number } }
  /** For teammates only. */
  | { note: string }
  /** A bot's message to the person. */
  | { reply: BotText }
  | { set_attribute: { attribute: string; value: string | number | boolean | null } }
  | { create_salesforce_lead: true }
  | { webhook: { url: string } };

/** What an action is called: its one key. */
export type ActionKind = Action extends infer One ? (One extends One ? keyof One : never) : never;
