import type { DeliveryReport } from '../../mail/incoming/delivery-report.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { lockMail, updateMail, type Mail } from '../../storage/mails.ts';
import { suppressAddress } from '../../storage/suppressed-addresses.ts';
import { addressDigest } from '../address-digest.ts';
import type { Arrival } from './arrival.ts';
import { logArrival } from './log-arrival.ts';

/** What a server says of a mail of ours, at the address that only it was told. */
export async function takeDeliveryReport(
  tx: Transaction,
  arrival: Arrival,
  aboutId: string,
  { fate, status, reason }: DeliveryReport,
): Promise<void> {
  const isOver = fate === 'address' || fate === 'refused';
  const said = [status, reason].filter(Boolean).join(' · ');
  const about = await note(tx, arrival, aboutId, {
    kind: 'bounce',
    state: isOver ? 'received' : 'ignored',
    reason: fate === 'delayed' ? `It is late, and may still arrive: ${said}` : said,
  });
  if (about === undefined || !isOver) return;
  const state = fate === 'address' ? 'bounced' : 'failed';
  await updateMail(tx, about.workspace_id, about.id, {
    state,
    reason: said,
    changed_at: arrival.nowMs,
  });
  if (fate === 'address') await suppress(tx, about, 'bounced', arrival.nowMs);
}

/** Whoever got a mail of ours has called it spam: they get none any more. */
export async function takeComplaint(
  tx: Transaction,
  arrival: Arrival,
  aboutId: string,
): Promise<void> {
  const reason = 'It was called spam.';
  const about = await note(tx, arrival, aboutId, { kind: 'complaint', state: 'received', reason });
  if (about === undefined) return;
  await updateMail(tx, about.workspace_id, about.id, {
    state: 'complained',
    reason,
    changed_at: arrival.nowMs,
  });
  await suppress(tx, about, 'complained', arrival.nowMs);
}

/** @returns the mail that it is about; undefined where it is gone, or this has come before */
async function note(
  tx: Transaction,
  arrival: Arrival,
  aboutId: string,
  state: Pick<Mail, 'kind' | 'state' | 'reason'>,
): Promise<Mail | undefined> {
  const about = await lockMail(tx, arrival.workspaceId, aboutId);
  const isNew = await logArrival(tx, arrival, {
    ...state,
    conversation_id: about?.conversation_id ?? null,
    contact_id: about?.contact_id ?? null,
  });
  return isNew ? about : undefined;
}

function suppress(
  tx: Transaction,
  { workspace_id, address }: Mail,
  reason: 'bounced' | 'complained',
  nowMs: number,
): Promise<void> {
  const digest = addressDigest(address);
  return suppressAddress(tx, { workspace_id, digest, reason, created_at: nowMs });
}
