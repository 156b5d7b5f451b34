import { readDeliveryReport, type DeliveryReport } from './delivery-report.ts';
import type { Envelope, ReadMail } from './read-mail.ts';

/** Who has written a mail. */
export type KindOfMail =
  | { kind: 'person' }
  | { kind: 'delivery'; report: DeliveryReport }
  /** Somebody has called a mail of ours spam. @param text where it is told which */
  | { kind: 'complaint'; text: string }
  /** Nobody reads what answers it. */
  | { kind: 'machine'; reason: string }
  | { kind: 'loop'; reason: string };

/** More servers than any mail goes through that is not going round. */
const mostReceived = 50;

/** @param from the address that our own mails are from */
export function kindOfMail(mail: ReadMail, envelope: Envelope, from: string): KindOfMail {
  const { headers } = mail;
  const report = readDeliveryReport(mail);
  if (report !== undefined) return { kind: 'delivery', report };
  const complaint = readComplaint(mail);
  if (complaint !== undefined) return { kind: 'complaint', text: complaint };
  if (headers.has('x-foyer-mail')) return loop('It is one of our own mails.');
  if ((headers.get('received')?.length ?? 0) > mostReceived) return loop('It is going in circles.');
  if (mail.from?.address.toLowerCase() === from) return loop('It says it is from our own address.');
  const reason = reasonOfMachine(mail, envelope);
  return reason === undefined ? { kind: 'person' } : { kind: 'machine', reason };
}

function loop(reason: string): KindOfMail {
  return { kind: 'loop', reason };
}

function readComplaint({ reports }: ReadMail): string | undefined {
  const isComplaint = reports.some(({ contentType }) => contentType === 'message/feedback-report');
  return isComplaint ? reports.map(({ text }) => text).join('\n') : undefined;
}

/** RFC 3834, and what programs say that are older than it, or do not know it. */
function reasonOfMachine({ headers, from }: ReadMail, envelope: Envelope): string | undefined {
  const first = (name: string) => headers.get(name)?.[0]?.toLowerCase();
  const submitted = first('auto-submitted');
  if (submitted !== undefined && !/^no\b/.test(submitted)) return automatic;
  if (headers.has('x-autoreply') || headers.has('x-autorespond')) return automatic;
  if (/^(auto_reply|auto-reply)/.test(first('precedence') ?? '')) return automatic;
  if (headers.has('list-id')) return list;
  if (/^(bulk|junk|list)/.test(first('precedence') ?? '')) return list;
  if (envelope.from === '') return 'It is from a mail server, and not from a person.';
  const local = from?.address.toLowerCase().split('@')[0] ?? '';
  if (/^(mailer-daemon|postmaster)$/.test(local)) return 'It is from a mail server.';
  return undefined;
}

const automatic = 'It is an automatic answer.';
const list = 'It is from a mailing list.';
