import { toPlainLine } from '../../mail/incoming/plain-line.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { insertMailOnce, type Mail } from '../../storage/mails.ts';
import type { Arrival } from './arrival.ts';

const longestSubject = 255;

/**
 * Writes a mail into the log.
 * @returns false where it has come before
 */
export function logArrival(
  tx: Transaction,
  { workspaceId, id, identity, mail, sender, checks, nowMs }: Arrival,
  state: Pick<Mail, 'kind' | 'state'> & Partial<Mail>,
): Promise<boolean> {
  return insertMailOnce(tx, {
    workspace_id: workspaceId,
    id,
    reason: null,
    message_id: mail.messageId ?? '',
    identity,
    address: sender,
    subject: toPlainLine(mail.subject, longestSubject),
    conversation_id: null,
    contact_id: null,
    teammate_id: null,
    first_position: null,
    last_position: null,
    upload_id: null,
    checks: JSON.stringify(checks),
    created_at: nowMs,
    changed_at: nowMs,
    ...state,
  });
}
