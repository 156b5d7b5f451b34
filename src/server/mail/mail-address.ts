import { readMailToken, signMailToken } from './mail-token.ts';

/** Of whom the mail is, and what to sign with. */
interface Signing {
  /** The workspace's. */
  secret: string;
  domain: string;
}

/** Where an answer to a mail comes to: `r-…@mail.example.com`. */
export function replyAddress({ secret, domain }: Signing, mailId: string): string {
  return `r-${signMailToken(secret, 'reply', mailId)}@${domain}`;
}

/** Where other servers send what they have to say of a mail: `b-…@mail.example.com`. */
export function bounceAddress({ secret, domain }: Signing, mailId: string): string {
  return `b-${signMailToken(secret, 'bounce', mailId)}@${domain}`;
}

/** What an address of ours is for. */
export type Recipient =
  | { kind: 'reply' | 'bounce'; mailId: string }
  /** The workspace itself: mail that answers none. */
  | { kind: 'inbox' };

/**
 * @param from the sender's address of the workspace's mails, which takes mail as well
 * @returns undefined for an address that is nobody's here
 */
export function readRecipient(
  { secret, domain }: Signing,
  from: string,
  address: string,
): Recipient | undefined {
  const folded = address.toLowerCase();
  if (folded === from) return { kind: 'inbox' };
  const [, letter, token = ''] = /^([rb])-([^@]*)@/.exec(folded) ?? [];
  if (letter === undefined || !folded.endsWith(`@${domain}`)) return undefined;
  const kind = letter === 'r' ? 'reply' : 'bounce';
  const mailId = readMailToken(secret, kind, token);
  return mailId === undefined ? undefined : { kind, mailId };
}
