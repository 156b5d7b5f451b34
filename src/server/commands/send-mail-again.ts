import type { MailDetails, SendMailRequest } from '../../contract/console/mail-log.ts';
import { addressDigest } from '../operations/address-digest.ts';
import { addressNow } from '../operations/address-now.ts';
import { canBeSentAgain } from '../operations/can-be-sent-again.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { lockMail, updateMail, type Mail } from '../storage/mails.ts';
import { appendOrRenew, mailOutboxKind } from '../storage/outbox.ts';
import { liftSuppression, listSuppressions } from '../storage/suppressed-addresses.ts';
import { noteMailed } from '../storage/unmailed.ts';
import type { CommandContext } from './command-context.ts';
import { mailUnknown, readMail } from './read-mail.ts';

/**
 * Tries a mail anew, under the same Message-ID. Asked twice it is tried once: what waits already, or has been sent, stays as it is.
 * @throws {RefusalError} `mail_unknown`, `mail_unwanted`, `mail_stopped`
 */
export async function sendMailAgain(
  context: CommandContext,
  workspaceId: string,
  mailId: string,
  { is_address_right: isAddressRight = false }: SendMailRequest,
): Promise<MailDetails> {
  const nowMs = context.clock.nowMs();
  await context.database.transaction(async (tx) => {
    const mail = await lockMail(tx, workspaceId, mailId);
    if (mail === undefined) throw mailUnknown();
    if (!canBeSentAgain(mail)) return;
    await clearTheWay(tx, mail, isAddressRight);
    const change = { state: 'waiting', reason: null, changed_at: nowMs } as const;
    await updateMail(tx, workspaceId, mailId, change);
    await noteMailed(tx, mail);
    const row = { workspace_id: workspaceId, id: mailId, kind: mailOutboxKind, payload: '{}' };
    await appendOrRenew(tx, row, nowMs);
  });
  return readMail(context, workspaceId, mailId);
}

/** What the person has chosen stands. What a mail server has said is taken back by whoever knows better. */
async function clearTheWay(tx: Transaction, mail: Mail, isAddressRight: boolean): Promise<void> {
  const { workspace_id } = mail;
  const digest = addressDigest(await addressNow(tx, mail));
  const reasons = await listSuppressions(tx, workspace_id, digest);
  if (reasons.includes('unsubscribed')) {
    throw new RefusalError('mail_unwanted', 'This person has unsubscribed from mail.');
  }
  if (reasons.length > 0 && !isAddressRight) {
    throw new RefusalError('mail_stopped', 'Mail to this address has been stopped.', {
      field: 'is_address_right',
    });
  }
  for (const reason of reasons) await liftSuppression(tx, { workspace_id, digest, reason });
}
