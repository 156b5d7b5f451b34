import { backoffMs } from '../../base/backoff.ts';
import type { Clock } from '../../base/clock.ts';
import { startWorkLoop } from '../../base/work-loop.ts';
import { composeLetter } from '../mail/compose-letter.ts';
import { bounceAddress, replyAddress } from '../mail/mail-address.ts';
import { addressDigest } from '../operations/address-digest.ts';
import type { Mailer, OutgoingMail, SendingResult } from '../ports.ts';
import type { Database, Transaction } from '../storage/database/database.ts';
import { listEarlierMessageIds } from '../storage/mail-threads.ts';
import { findMail, lockMail, updateMail, type Mail } from '../storage/mails.ts';
import {
  claimFromOutbox,
  confirmOutboxRow,
  postponeOutboxRow,
  type OutboxRow,
} from '../storage/outbox.ts';
import { suppressAddress } from '../storage/suppressed-addresses.ts';
import type { MailState } from '../storage/tables/mails.ts';
import { takeBackMailed } from '../storage/unmailed.ts';
import type { MailPlace } from './mail-place.ts';
import { readLetter } from './read-letter.ts';

interface SenderContext {
  database: Database;
  clock: Clock;
  mailer: Mailer;
  place: MailPlace;
  /** What the build has made of the mail's markup. */
  template: string;
  /** A mail has come to a state that it does not leave by itself. */
  onSettled: (mail: { id: string; kind: string; state: MailState }) => void;
  onError: (error: unknown) => void;
}

const pauseMs = 2_000;
/** So many mails are on their way at the same time: a server that is silent about one holds up no other. */
const mostAtOnce = 4;
/** Longer than any server is waited for. */
const leaseMs = 15 * 60_000;
const firstPauseMs = 30_000;
const longestPauseMs = 2 * 60 * 60_000;
const patienceMs = 3 * 24 * 60 * 60_000;

/**
 * Sends what waits to be mailed, each mail until a server has it.
 * @returns stops; resolves when the mails in hand are done
 */
export function startMailSender(context: SenderContext): () => Promise<void> {
  const { clock, onError } = context;
  const stops = Array.from({ length: mostAtOnce }, () =>
    startWorkLoop({ clock, pauseMs, onError, workOne: () => sendOne(context) }),
  );
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

async function sendOne(context: SenderContext): Promise<boolean> {
  const { database, clock, onError } = context;
  const row = await database.transaction((tx) =>
    claimFromOutbox(tx, ['mail'], clock.nowMs(), leaseMs),
  );
  if (row === undefined) return false;
  try {
    await send(context, row);
  } catch (error) {
    onError(error);
    await postpone(context, database.db, row, String(error));
  }
  return true;
}

async function send(context: SenderContext, row: OutboxRow): Promise<void> {
  const { database, place, template, mailer } = context;
  const mail = await findMail(database.db, row.workspace_id, row.id);
  // Whoever was cut off in the midst of it cannot know whether it has left.
  if (mail?.state === 'sending') {
    const reason = 'The server was stopped while the mail was on its way.';
    return settle(context, row, mail, { state: 'uncertain', reason });
  }
  if (mail?.state !== 'waiting') {
    return confirmOutboxRow(database.db, row.workspace_id, row.id);
  }
  const reading = await readLetter(database.db, mail, place);
  if ('cancelled' in reading) {
    return settle(context, row, mail, { state: 'cancelled', reason: reading.cancelled });
  }
  const { letter, address, workspace } = reading;
  const { fromName, subject, text, html } = composeLetter(letter, template);
  const signing = { secret: workspace.writingSecret, domain: place.domain };
  const outgoing: OutgoingMail = {
    returnPath: bounceAddress(signing, mail.id),
    from: { name: fromName, address: place.from },
    to: address,
    replyTo: place.hearsAnswers ? replyAddress(signing, mail.id) : undefined,
    messageId: mail.message_id,
    references: await listEarlierMessageIds(database.db, mail),
    subject,
    text,
    html,
    unsubscribeUrl: letter.unsubscribeUrl,
    isAutomatic: mail.kind === 'unseen',
    createdAtMs: mail.created_at,
  };
  const result = await mailer.send(outgoing, () => begin(context, mail, { address, subject }));
  await conclude(context, row, { ...mail, address, subject }, result);
}

/** From here on somebody may have it. */
async function begin(
  { database, clock }: SenderContext,
  { workspace_id, id }: Mail,
  told: Pick<Mail, 'address' | 'subject'>,
): Promise<void> {
  await database.transaction(async (tx) => {
    const mail = await lockMail(tx, workspace_id, id);
    if (mail?.state !== 'waiting') throw new Error(`Mail ${id} is not to be sent any more.`);
    const changed_at = clock.nowMs();
    await updateMail(tx, workspace_id, id, { state: 'sending', ...told, changed_at });
  });
}

async function conclude(
  context: SenderContext,
  row: OutboxRow,
  mail: Mail,
  result: SendingResult,
): Promise<void> {
  const { reason } = result;
  switch (result.kind) {
    case 'taken':
      return settle(context, row, mail, { state: 'sent', reason });
    case 'uncertain':
      return settle(context, row, mail, { state: 'uncertain', reason });
    case 'refused':
      return settle(context, row, mail, {
        state: result.isAddressAtFault ? 'bounced' : 'failed',
        reason,
      });
    default:
      return tryLater(context, row, mail, reason);
  }
}

async function tryLater(
  context: SenderContext,
  row: OutboxRow,
  mail: Mail,
  reason: string,
): Promise<void> {
  const { database, clock } = context;
  if (clock.nowMs() - row.created_at >= patienceMs) {
    return settle(context, row, mail, { state: 'failed', reason });
  }
  await database.transaction(async (tx) => {
    const { address, subject } = mail;
    const changed_at = clock.nowMs();
    const change = { state: 'waiting', reason, address, subject, changed_at } as const;
    await updateMail(tx, mail.workspace_id, mail.id, change);
    await postpone(context, tx, row, reason);
  });
}

/** The mail's last state, and its outbox row gone, at once. */
async function settle(
  { database, clock, onSettled }: SenderContext,
  row: OutboxRow,
  mail: Mail,
  { state, reason }: { state: MailState; reason: string },
): Promise<void> {
  const { workspace_id, id, kind, address, subject } = mail;
  await database.transaction(async (tx) => {
    const nowMs = clock.nowMs();
    const change = { state, reason, address, subject, changed_at: nowMs };
    if (state === 'cancelled') await takeBackMailed(tx, mail);
    await updateMail(tx, workspace_id, id, change);
    if (state === 'bounced') {
      await suppressAddress(tx, {
        workspace_id,
        digest: addressDigest(address),
        reason: 'bounced',
        created_at: nowMs,
      });
    }
    await confirmOutboxRow(tx, row.workspace_id, row.id);
  });
  onSettled({ id, kind, state });
}

function postpone(
  { clock }: SenderContext,
  db: Transaction | Database['db'],
  row: OutboxRow,
  reason: string,
): Promise<void> {
  return postponeOutboxRow(db, row.workspace_id, row.id, {
    lastError: reason.slice(0, 500),
    nextAttemptAt: clock.nowMs() + backoffMs(row.attempt_count, firstPauseMs, longestPauseMs),
  });
}
