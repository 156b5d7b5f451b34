import type { ReadMail } from './read-mail.ts';

/** What a server says of a mail that it was given (RFC 3464). */
export interface DeliveryReport {
  /** address: there is no such address; refused: it will not be delivered; delayed: it may still be; delivered: it was. */
  fate: 'address' | 'refused' | 'delayed' | 'delivered';
  /** `5.1.1`, where it is said. */
  status: string | undefined;
  /** What the other server has said, in one line. */
  reason: string;
}

const longestReason = 300;

/** @returns undefined for what is no such report */
export function readDeliveryReport({ reports, headers }: ReadMail): DeliveryReport | undefined {
  const whole = headers.get('content-type')?.[0] ?? '';
  if (!/^multipart\/report\b/i.test(whole)) return undefined;
  const report = reports.find(({ contentType }) => contentType.endsWith('delivery-status'));
  if (report === undefined) return undefined;
  const fields = readFields(report.text);
  const action = fields.get('action')?.toLowerCase().trim() ?? '';
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0];
  const diagnosis = fields.get('diagnostic-code')?.replace(/^\s*smtp\s*;\s*/i, '') ?? '';
  const reason = (diagnosis || (status ?? action)).slice(0, longestReason);
  return { fate: toFate(action, status, diagnosis), status, reason };
}

function toFate(action: string, status = '', diagnosis = ''): DeliveryReport['fate'] {
  if (action === 'delayed') return 'delayed';
  if (['delivered', 'relayed', 'expanded'].includes(action)) return 'delivered';
  return isOfAddress(status, diagnosis) ? 'address' : 'refused';
}

/** Whether it is the address that is wrong, and not what was sent, the moment or the sender. */
function isOfAddress(status: string, diagnosis: string): boolean {
  if (/^5\.1\.(0|1|2|3|6|10)$|^5\.2\.1$|^5\.4\.4$/.test(status)) return true;
  const isVague = status === '' || /^5\.0\.0$|^5\.5\.0$/.test(status);
  return (
    isVague && /\b5(50|51|53)[ -]5\.1\.\d|user unknown|no such user|unknown user/i.test(diagnosis)
  );
}

/** Of all its blocks, the first of each name. */
function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  const unfolded = text.replaceAll(/\r?\n[ \t]+/g, ' ');
  for (const [, name = '', value = ''] of unfolded.matchAll(/^([A-Za-z-]{1,60}):[ \t]*(.*)$/gm)) {
    const key = name.toLowerCase();
    if (!fields.has(key)) fields.set(key, value.trim());
  }
  return fields;
}
