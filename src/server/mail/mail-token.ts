import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a token opens, and nothing else: answering the mail, telling that it bounced, wanting no more of them, going on with its conversation.
 */
export type MailPurpose = 'reply' | 'bounce' | 'unsubscribe' | 'continue';

/** RFC 4648's, in small letters: local parts of addresses are folded by some servers on their way. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const idBytes = 16;
const signatureBytes = 12;

/**
 * What stands in an address of a mail: which mail it is, signed. 45 letters and digits.
 * @param secret the workspace's
 * @param mailId a UUID
 */
export function signMailToken(secret: string, purpose: MailPurpose, mailId: string): string {
  const id = Buffer.from(mailId.replaceAll('-', ''), 'hex');
  return toBase32(Buffer.concat([id, toSignature(secret, purpose, id)]));
}

/** @returns the mail's id; undefined for what was not signed here for this purpose */
export function readMailToken(
  secret: string,
  purpose: MailPurpose,
  token: string,
): string | undefined {
  const bytes = fromBase32(token.toLowerCase());
  if (bytes?.length !== idBytes + signatureBytes) return undefined;
  const id = bytes.subarray(0, idBytes);
  const given = bytes.subarray(idBytes);
  if (!timingSafeEqual(given, toSignature(secret, purpose, id))) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function toSignature(secret: string, purpose: MailPurpose, id: Buffer): Buffer {
  // A key of its own: nothing that is signed elsewhere opens a conversation.
  const key = createHmac('sha256', secret).update(`mails: ${purpose}`).digest();
  return createHmac('sha256', key).update(id).digest().subarray(0, signatureBytes);
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}

function fromBase32(text: string): Buffer | undefined {
  if (!/^[a-z2-7]*$/.test(text)) return undefined;
  const bits = [...text]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  // What is left over of the last letter has one spelling only.
  if (/1/.test(bits.slice(bytes.length * 8))) return undefined;
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
