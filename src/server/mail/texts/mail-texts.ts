/** What a mail to a person says beside what was said, and what the pages say that it leads to. */
export interface MailTexts {
  direction: 'ltr' | 'rtl';
  /** Of a teammate, as the sender. */
  from: string;
  /** Where nothing has been said in words; and above a conversation’s page. */
  subject: string;
  continue: string;
  /** Below the button, where answers are heard. */
  reply: string;
  /** Above what has been said before. */
  earlier: string;
  /** Who wrote it, where it is who reads it. */
  you: string;
  /** Why they get it. */
  because: string;
  unsubscribe: string;
  /** Of the field that an answer is typed in. */
  answer: string;
  send: string;
  sent: string;
  notSent: string;
  toSite: string;
  expired: string;
  unknown: string;
  askUnsubscribe: string;
  unsubscribed: string;
}
