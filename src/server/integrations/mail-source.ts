import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from '../ports.ts';

/** What goes over the line: the same bytes but for the boundaries between its parts, however often it is made. */
export async function toMailSource(mail: OutgoingMail): Promise<Buffer> {
  const { from, to, replyTo, messageId, references, isAutomatic } = mail;
  const composer = new MailComposer({
    from: toAddress(from.address, from.name),
    to: toAddress(to),
    ...(replyTo !== undefined && { replyTo: toAddress(replyTo) }),
    messageId: `<${messageId}>`,
    ...(references.length > 0 && {
      inReplyTo: `<${references.at(-1)}>`,
      references: references.map((id) => `<${id}>`),
    }),
    subject: mail.subject,
    date: new Date(mail.createdAtMs),
    text: mail.text,
    html: mail.html,
    headers: {
      // RFC 8058: a mail program asks once, without a page.
      'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      // What people write is not automatic, but nobody's absence is to be told to it.
      'X-Auto-Response-Suppress': 'All',
      ...(isAutomatic && { 'Auto-Submitted': 'auto-generated' }),
      // What comes back like this was sent from here.
      'X-Foyer-Mail': messageId,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** As its parts: a text would be read for addresses, and a name may look like several. */
function toAddress(address: string, name = '') {
  return { name, address };
}
