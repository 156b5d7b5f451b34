import { readRecipient } from '../../mail/mail-address.ts';
import { requireWorkspace } from '../../operations/require-workspace.ts';
import { findMail } from '../../storage/mails.ts';
import type { MailContext } from './mail-context.ts';

/**
 * Whether an address is anybody's here. One that stood in a mail of ours ends with that mail.
 * @throws {RefusalError} `app_unknown`
 */
export async function isKnownRecipient(
  { database: { db }, incoming: { ours } }: MailContext,
  workspaceId: string,
  address: string,
): Promise<boolean> {
  const { writingSecret } = await requireWorkspace(db, workspaceId);
  const signing = { secret: writingSecret, domain: ours.domain };
  const recipient = readRecipient(signing, ours.from, address);
  if (recipient === undefined || recipient.kind === 'inbox') return recipient !== undefined;
  return (await findMail(db, workspaceId, recipient.mailId)) !== undefined;
}
