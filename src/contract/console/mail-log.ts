import Type, { type Static } from 'typebox';
import { ClientId, ObjectId } from '../identifiers.ts';
import { StorableText } from '../storable-text.ts';
import { Timestamp } from '../timestamp.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const MailKind = Type.Union([
  /** Teammates' unread comments, to the person. */
  Type.Literal('replies'),
  /** A person's unseen comments, to the teammate whose conversation it is. */
  Type.Literal('unseen'),
  /** From a person. */
  Type.Literal('contact'),
  /** A teammate's answer by mail. */
  Type.Literal('teammate'),
  /** What a mail server says of a mail that was sent. */
  Type.Literal('bounce'),
  Type.Literal('complaint'),
]);
export type MailKind = Static<typeof MailKind>;

export const MailState = Type.Union([
  Type.Literal('waiting'),
  /** Its text goes over the line. */
  Type.Literal('sending'),
  /** The other server has taken it. */
  Type.Literal('sent'),
  /** The line was cut while the other server may have taken it. */
  Type.Literal('uncertain'),
  Type.Literal('failed'),
  /** There is no such address. */
  Type.Literal('bounced'),
  /** Seen meanwhile, or it may not be sent any more. */
  Type.Literal('cancelled'),
  /** Its receiver has called it spam. */
  Type.Literal('complained'),
  Type.Literal('received'),
  /** Only teammates see it. */
  Type.Literal('held'),
  /** Nothing comes of it. */
  Type.Literal('ignored'),
]);
export type MailState = Static<typeof MailState>;

/** Why an address gets no mail. */
export const MailStop = Type.Union([
  Type.Literal('bounced'),
  Type.Literal('complained'),
  /** By the person, who alone can take it back. */
  Type.Literal('unsubscribed'),
]);
export type MailStop = Static<typeof MailStop>;

/** One mail, out or in, as the log shows it. */
export const ConsoleMail = Type.Object({
  id: ClientId,
  kind: MailKind,
  state: MailState,
  /** Why it is in this state, in words. */
  reason: orNull(Type.String()),
  /** The other side's. */
  address: Type.String(),
  subject: Type.String(),
  conversation_id: orNull(ClientId),
  created_at: Timestamp,
  /** Since when it is in this state. */
  changed_at: Timestamp,
});
export type ConsoleMail = Static<typeof ConsoleMail>;

/**
 * `GET /console/api/mails`: the latest first, at most 50. The next ones follow the last one of the page before: `before` is its `created_at`,
 * `before_id` its id.
 */
export const ListMailsQuery = Type.Object(
  {
    state: Type.Optional(MailState),
    /** A piece of the other side's address. */
    address: Type.Optional(StorableText({ minLength: 1, maxLength: 320 })),
    before: Type.Optional(Timestamp),
    before_id: Type.Optional(ClientId),
  },
  { additionalProperties: false },
);
export type ListMailsQuery = Static<typeof ListMailsQuery>;

export const ListMailsAnswer = Type.Object({
  mails: Type.Array(ConsoleMail),
  has_more: Type.Boolean(),
});
export type ListMailsAnswer = Static<typeof ListMailsAnswer>;

export const MailParams = Type.Object({ mail_id: ClientId });
export type MailParams = Static<typeof MailParams>;

/** `GET /console/api/mails/:mail_id`. `mail_unknown` */
export const MailDetails = Type.Object({
  ...ConsoleMail.properties,
  /** Who it is to or from, where that is known. */
  contact: orNull(Type.Object({ id: ObjectId, display_name: Type.String() })),
  teammate: orNull(Type.Object({ id: ObjectId, name: Type.String() })),
  /** Without angle brackets. */
  message_id: Type.String(),
  /** Of one that came in: what SPF, DKIM and DMARC say, by name. */
  checks: Type.Record(Type.String(), Type.String()),
  /** Of one that waits: how often it has been tried, what kept it, and when it is tried again. */
  attempts: orNull(
    Type.Object({
      count: Type.Integer({ minimum: 0 }),
      last_error: orNull(Type.String()),
      next_at: Timestamp,
    }),
  ),
  /** The whole mail as it came, where it is kept. */
  original: orNull(Type.Object({ url: Type.String(), name: Type.String(), bytes: Type.Integer() })),
  /** Where it would go now: the receiver's address may have been put right since. */
  address_now: Type.String(),
  /** What speaks against mailing the address that it would go to. */
  stops: Type.Array(MailStop),
  /** Whether `POST …/send` would send it. */
  can_be_sent: Type.Boolean(),
});
export type MailDetails = Static<typeof MailDetails>;

/**
 * `POST /console/api/mails/:mail_id/send`: tries it anew, under the same Message-ID. One that has been sent, or is about to be, answers as it is.
 * `mail_unwanted` where the person wants none; `mail_stopped` where it has bounced or was called spam, and nobody has said that the address is right.
 */
export const SendMailRequest = Type.Object(
  {
    /** Takes back what speaks against the address, but for what the person wants. */
    is_address_right: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type SendMailRequest = Static<typeof SendMailRequest>;
