import Type, { type Static } from 'typebox';
import { MailSettings } from '../mail-settings.ts';
import { Timestamp } from '../timestamp.ts';

/** What the server has been given for mail, by whoever runs it. Nothing of it opens anything. */
export const MailServer = Type.Object({
  /** Else mails are kept as files in the data folder, and nothing promises mail. */
  is_sending: Type.Boolean(),
  /** The name of the server that takes mails, where there is one. */
  smtp_host: Type.Union([Type.String(), Type.Null()]),
  /** The sender's address. */
  from: Type.String(),
  /** Of the addresses that answers come to. */
  domain: Type.String(),
  /** Whether other servers can hand mails over by SMTP. */
  hears_smtp: Type.Boolean(),
  /** Whether a mail provider can hand them over by HTTP. */
  hears_hand_over: Type.Boolean(),
  /** Under which name the rest of the world reaches this server; null where nobody has said. */
  public_host: Type.Union([Type.String(), Type.Null()]),
});
export type MailServer = Static<typeof MailServer>;

/** Mails that have been tried and could not leave. */
export const StuckMails = Type.Object({
  count: Type.Integer({ minimum: 1 }),
  /** When the first of them was written. */
  since: Timestamp,
  /** What kept the latest of them. */
  reason: Type.String(),
});
export type StuckMails = Static<typeof StuckMails>;

/** `GET /console/api/mail`. Everybody reads. */
export const ConsoleMailSettings = Type.Object({
  settings: MailSettings,
  server: MailServer,
  stuck: Type.Union([StuckMails, Type.Null()]),
});
export type ConsoleMailSettings = Static<typeof ConsoleMailSettings>;

/** `PATCH /console/api/mail`: what is left out stays. Owners only: `permission_required` */
export const EditMailRequest = Type.Partial(MailSettings, { additionalProperties: false });
export type EditMailRequest = Static<typeof EditMailRequest>;
