import { createUuid } from '../../../base/uuid.ts';
import type { TextBlock } from '../../../contract/block.ts';
import type { MailChecks } from '../../../contract/mail-checks.ts';
import { readRecipient, type Recipient } from '../../mail/mail-address.ts';
import { toMailBlocks } from '../../mail/incoming/mail-blocks.ts';
import type { HandedOver, ReadMail } from '../../mail/incoming/read-mail.ts';
import { writtenText } from '../../mail/incoming/written-text.ts';
import { foldEmail } from '../../operations/fold-email.ts';
import { hashSecret } from '../../operations/hash-secret.ts';
import type { Arrival } from '../../operations/incoming-mail/arrival.ts';
import type { MailContext } from './mail-context.ts';

type Signing = Parameters<typeof readRecipient>[0];

/** Whom of us a mail is for. What answers a mail of ours is for nobody else: the copy to the workspace would say it twice. */
export function readRecipients(signing: Signing, from: string, to: readonly string[]): Recipient[] {
  const recipients = new Map<string, Recipient>();
  for (const address of to) {
    const recipient = readRecipient(signing, from, address);
    if (recipient !== undefined) recipients.set(toKey(recipient), recipient);
  }
  if ([...recipients.values()].some(({ kind }) => kind === 'reply')) recipients.delete('inbox');
  return [...recipients.values()];
}

/** Of a mail for one of its recipients. No file of it is kept yet. */
export function toArrival(
  { clock, incoming }: MailContext,
  workspaceId: string,
  { digest }: HandedOver,
  mail: ReadMail,
  recipient: Recipient,
  checks: MailChecks,
): Arrival {
  const nowMs = clock.nowMs();
  const sender = foldEmail(mail.from?.address ?? '');
  const written = writtenText(mail.text, incoming.ours, incoming.cutQuotes);
  return {
    workspaceId,
    id: createUuid(nowMs),
    identity: hashSecret(
      JSON.stringify([mail.messageId ?? ['digest', digest], sender, toKey(recipient)]),
    ),
    recipient,
    mail,
    sender,
    checks,
    blocks: toMailBlocks(written) as TextBlock[],
    files: [],
    nowMs,
  };
}

/** Which mails a complaint is about: what tells it is the address that bounces come to, where it came to it or quotes it. */
export function complainedOf(
  signing: Signing,
  from: string,
  text: string,
  recipient: Recipient,
): string[] {
  const quoted = Array.from(text.matchAll(/\bb-[a-z2-7]{45}@[a-z0-9.-]+/gi), ([address]) =>
    readRecipient(signing, from, address),
  );
  return [recipient, ...quoted].flatMap((each) => (each?.kind === 'bounce' ? [each.mailId] : []));
}

function toKey(recipient: Recipient): string {
  return recipient.kind === 'inbox' ? 'inbox' : `${recipient.kind} ${recipient.mailId}`;
}
