import Type, { type Static } from 'typebox';

/** What one way of proving a mail's sender has come to, in the words of RFC 8601. */
export const MailCheck = Type.Union([
  Type.Literal('pass'),
  Type.Literal('fail'),
  Type.Literal('none'),
  Type.Literal('neutral'),
  Type.Literal('softfail'),
  Type.Literal('policy'),
  /** It could not be asked just then. */
  Type.Literal('temperror'),
  Type.Literal('permerror'),
]);
export type MailCheck = Static<typeof MailCheck>;

/** Whether a mail is from whom it says. Only `dmarc` is about the address that people see. */
export const MailChecks = Type.Object({ spf: MailCheck, dkim: MailCheck, dmarc: MailCheck });
export type MailChecks = Static<typeof MailChecks>;
