import { wordsOfAll } from '../../contract/words-of.ts';
import type { Happening } from '../automation/happening.ts';
import { kindOfMail, type KindOfMail } from '../mail/incoming/kind-of-mail.ts';
import type { HandedOver } from '../mail/incoming/read-mail.ts';
import type { Arrival, Said } from '../operations/incoming-mail/arrival.ts';
import { logArrival } from '../operations/incoming-mail/log-arrival.ts';
import { takeAnswer } from '../operations/incoming-mail/take-answer.ts';
import { takeNew } from '../operations/incoming-mail/take-new.ts';
import { takeComplaint, takeDeliveryReport } from '../operations/incoming-mail/take-report.ts';
import { requireWorkspace } from '../operations/require-workspace.ts';
import type { Transaction } from '../storage/database/database.ts';
import { countMailsFrom, findMail, isKnownMail } from '../storage/mails.ts';
import { commitChangeIfAny, type Done } from './commit-change.ts';
import { complainedOf, readRecipients, toArrival } from './incoming-mail/arrivals.ts';
import type { MailContext } from './incoming-mail/mail-context.ts';
import { storeMail } from './incoming-mail/store-mail.ts';

/** What became of a mail: it is in the database, or will never be. */
export type Receipt = { kind: 'taken' } | { kind: 'refused'; problem: string };

/** From one address into one conversation, or to the workspace, in an hour: what is more, no person writes. */
const mostInAnHour = 20;
const hourMs = 60 * 60 * 1000;

/**
 * Takes a mail that another server has handed over, once, whatever it is, however often it comes. When this has resolved, all of it is kept.
 * @throws what the database or the disk throws: the mail is to be handed over again
 */
export async function receiveMail(
  context: MailContext,
  workspaceId: string,
  handedOver: HandedOver,
): Promise<Receipt> {
  const { incoming, database } = context;
  const { writingSecret } = await requireWorkspace(database.db, workspaceId);
  const reading = await incoming.read(handedOver.path);
  if ('problem' in reading) return { kind: 'refused', problem: reading.problem };
  const { mail, discard } = reading;
  try {
    const signing = { secret: writingSecret, domain: incoming.ours.domain };
    const recipients = readRecipients(signing, incoming.ours.from, handedOver.envelope.to);
    const kind = kindOfMail(mail, handedOver.envelope, incoming.ours.from);
    const isWords = kind.kind === 'person';
    const checks = isWords
      ? await incoming.check(handedOver.path, handedOver.envelope)
      : ({ spf: 'none', dkim: 'none', dmarc: 'none' } as const);
    for (const recipient of recipients) {
      const arrival = toArrival(context, workspaceId, handedOver, mail, recipient, checks);
      if (await isKnownMail(database.db, workspaceId, arrival.identity)) continue;
      if (kind.kind === 'complaint') {
        const aboutIds = complainedOf(signing, incoming.ours.from, kind.text, recipient);
        await takeComplaints(context, arrival, aboutIds);
      } else await take(context, arrival, kind, handedOver);
    }
    return { kind: 'taken' };
  } finally {
    await discard();
  }
}

async function take(
  context: MailContext,
  arrival: Arrival,
  kind: Exclude<KindOfMail, { kind: 'complaint' }>,
  handedOver: HandedOver,
): Promise<void> {
  const { database } = context;
  const { recipient } = arrival;
  if (kind.kind === 'delivery' && recipient.kind === 'bounce') {
    const { mailId } = recipient;
    await database.transaction((tx) => takeDeliveryReport(tx, arrival, mailId, kind.report));
    return;
  }
  const reason = await reasonToIgnore(context, arrival, kind);
  if (reason !== undefined) {
    await database.transaction((tx) => ignore(tx, arrival, reason));
    return;
  }
  const files = await storeMail(context, arrival, handedOver);
  await say(context, { ...arrival, files });
}

async function reasonToIgnore(
  { database }: MailContext,
  { workspaceId, recipient, sender, checks, nowMs }: Arrival,
  kind: KindOfMail,
): Promise<string | undefined> {
  if (kind.kind === 'delivery') {
    return 'It tells of a mail, and has not come to the address that only that mail’s servers know.';
  }
  if (kind.kind === 'machine' || kind.kind === 'loop') return kind.reason;
  if (recipient.kind === 'bounce') return 'It is no report of a mail server.';
  const answered =
    recipient.kind === 'reply' && (await findMail(database.db, workspaceId, recipient.mailId));
  const conversationId = answered ? (answered.conversation_id ?? undefined) : undefined;
  const place = { address: sender, conversationId, isProven: checks.dmarc === 'pass' };
  const count = await countMailsFrom(database.db, workspaceId, place, nowMs - hourMs);
  return count < mostInAnHour
    ? undefined
    : `More than ${mostInAnHour} mails have come from there within an hour.`;
}

/** Nothing comes of it; with it in the log stands where it would have gone. */
async function ignore(tx: Transaction, arrival: Arrival, reason: string): Promise<void> {
  const { workspaceId, recipient } = arrival;
  const about =
    recipient.kind === 'inbox' ? undefined : await findMail(tx, workspaceId, recipient.mailId);
  await logArrival(tx, arrival, {
    kind: about?.kind === 'unseen' ? 'teammate' : 'contact',
    state: 'ignored',
    reason,
    conversation_id: about?.conversation_id ?? null,
    contact_id: about?.contact_id ?? null,
  });
}

async function takeComplaints(
  { database }: MailContext,
  arrival: Arrival,
  aboutIds: readonly string[],
): Promise<void> {
  await database.transaction(async (tx) => {
    const [aboutId] = aboutIds;
    if (aboutId === undefined)
      await ignore(tx, arrival, 'It does not tell which mail it is about.');
    else await takeComplaint(tx, arrival, aboutId);
  });
}

async function say(context: MailContext, arrival: Arrival): Promise<void> {
  const { recipient } = arrival;
  await commitChangeIfAny(context, async (tx) => {
    const said =
      recipient.kind === 'reply'
        ? await takeAnswer(tx, arrival, recipient.mailId)
        : await takeNew(tx, arrival);
    return said && toDone(said, arrival);
  });
}

function toDone({ contact, conversation, outcome, by }: Said, { blocks }: Arrival): Done {
  if (by === undefined) return { conversation, outcome };
  const happening: Happening =
    by.kind === 'teammate'
      ? { kind: 'teammate_comment' }
      : { kind: 'contact_comment', isFirst: by.isFirst };
  return {
    conversation,
    outcome,
    moment: { contact, happening, ...(by.kind === 'contact' && { message: wordsOfAll(blocks) }) },
  };
}
