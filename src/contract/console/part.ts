import Type, { type Static } from 'typebox';
import { Assignee } from '../assignee.ts';
import { Block } from '../block.ts';
import { ClientId, ObjectId, Position } from '../identifiers.ts';
import { MailChecks } from '../mail-checks.ts';
import { Prompt } from '../prompt.ts';
import { Timestamp } from '../timestamp.ts';
import { MailState } from './mail-log.ts';

/** What teammates see of a conversation; of these the person sees comment, close and open. */
export const ConsolePartKind = Type.Union([
  Type.Literal('comment'),
  /** For teammates only. */
  Type.Literal('note'),
  Type.Literal('close'),
  Type.Literal('open'),
  Type.Literal('snooze'),
  /** The time of a snooze has come. */
  Type.Literal('unsnooze'),
  Type.Literal('assignment'),
]);
export type ConsolePartKind = Static<typeof ConsolePartKind>;

export const ConsoleAuthor = Type.Object({
  /** bot: what happened by itself, such as the end of a snooze or a team's distribution. */
  kind: Type.Union([Type.Literal('contact'), Type.Literal('teammate'), Type.Literal('bot')]),
  id: ObjectId,
  name: Type.String(),
});
export type ConsoleAuthor = Static<typeof ConsoleAuthor>;

/** The mail that a part has come by. */
export const PartMail = Type.Object({
  /** Its entry in the log of mails. */
  id: ClientId,
  /** The address that it says it is from. */
  from: Type.String(),
  /** Whether that is so: `pass` of `dmarc` is, `fail` is not, and all else says nothing. */
  checks: MailChecks,
});
export type PartMail = Static<typeof PartMail>;

/** One entry of a conversation, as teammates see it. */
export const ConsolePart = Type.Object({
  id: ClientId,
  conversation_id: ClientId,
  position: Position,
  /** Its number among the parts that the person sees; null for what they do not. */
  public_position: Type.Union([Position, Type.Null()]),
  kind: ConsolePartKind,
  author: ConsoleAuthor,
  /** Empty unless the kind says something. */
  blocks: Type.Array(Block),
  /** Of a bot's comment: what it asks. */
  prompt: Type.Optional(Prompt),
  /** Of an assignment: whose it is from then on. */
  assignee: Type.Optional(Assignee),
  /** Of a snooze: until when. */
  snoozed_until: Type.Optional(Timestamp),
  /** Of a comment that was mailed to the person, or is to be. Only a thread that is read says so, not what is told of a change. */
  mailed: Type.Optional(Type.Object({ mail_id: ClientId, state: MailState })),
  /** Where it has come by mail. */
  mail: Type.Optional(PartMail),
  created_at: Timestamp,
});
export type ConsolePart = Static<typeof ConsolePart>;
