import type { MailDetails } from '../../contract/console/mail-log.ts';
import { addressDigest } from '../operations/address-digest.ts';
import { addressNow } from '../operations/address-now.ts';
import { canBeSentAgain } from '../operations/can-be-sent-again.ts';
import { RefusalError } from '../refusal-error.ts';
import { findMail } from '../storage/mails.ts';
import { listSuppressions } from '../storage/suppressed-addresses.ts';
import { readMailDetails } from '../storage/views/mail-details.ts';
import type { CommandContext } from './command-context.ts';

/**
 * All that the log knows of a mail.
 * @throws {RefusalError} `mail_unknown`
 */
export async function readMail(
  { database: { db } }: CommandContext,
  workspaceId: string,
  mailId: string,
): Promise<MailDetails> {
  const mail = await findMail(db, workspaceId, mailId);
  if (mail === undefined) throw mailUnknown();
  const address = await addressNow(db, mail);
  const stops = await listSuppressions(db, workspaceId, addressDigest(address));
  return {
    ...(await readMailDetails(db, mail)),
    address_now: address,
    stops,
    can_be_sent: canBeSentAgain(mail) && !stops.includes('unsubscribed'),
  };
}

export function mailUnknown(): RefusalError {
  return new RefusalError('mail_unknown', 'There is no such mail.', { field: 'mail_id' });
}
