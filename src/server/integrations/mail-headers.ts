import type { AttachmentStream, HeaderValue } from 'mailparser';
import type { Mailbox, ReadMail } from '../mail/incoming/read-mail.ts';

/** What is looked at beside what the parser reads. */
const wanted = new Set([
  'auto-submitted',
  'content-type',
  'from',
  'in-reply-to',
  'list-id',
  'message-id',
  'precedence',
  'received',
  'references',
  'return-path',
  'x-autoreply',
  'x-autorespond',
  'x-foyer-mail',
]);
const longest = 8_192;
/** More of one name tell nothing more. */
const most = 100;

export function readHeaders(lines: readonly { key: string; line: string }[]): ReadMail['headers'] {
  const headers = new Map<string, string[]>();
  for (const { key, line } of lines) {
    if (!wanted.has(key)) continue;
    const values = headers.get(key) ?? [];
    if (values.length === 0) headers.set(key, values);
    const value = line.slice(line.indexOf(':') + 1, longest);
    if (values.length < most) values.push(value.replaceAll(/\r?\n/g, '').trim());
  }
  return headers;
}

export function toMessageIds(values: readonly string[] = []): string[] {
  return values.flatMap((value) =>
    Array.from(value.matchAll(/<([^<>\s]{1,900})>/g), ([, id = '']) => id),
  );
}

/** The one whom a mail says it is from: who names two, or says it twice, is read by everybody as somebody else. */
export function singleMailbox(
  value: HeaderValue | undefined,
  lines: readonly string[] = [],
): Mailbox | undefined {
  if (lines.length !== 1 || typeof value !== 'object' || !('value' in value)) return undefined;
  const boxes = Array.isArray(value.value) ? value.value : [];
  const [box] = boxes;
  if (boxes.length !== 1 || !/^[^\s@<>"\p{C}]+@[^\s@<>"\p{C}]+$/u.test(box?.address ?? ''))
    return undefined;
  return { address: box?.address ?? '', name: box?.name ?? '' };
}

/** What a file is called; without a name by what it is. */
export function namesOf({ filename, contentType }: AttachmentStream): string {
  if (filename) return filename;
  const ending = /^[a-z]+\/([a-z0-9]{2,8})$/.exec(contentType)?.[1];
  return contentType === 'message/rfc822' ? 'mail.eml' : `file${ending ? `.${ending}` : ''}`;
}
