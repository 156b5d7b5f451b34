import { foldEmail } from '../fold-email.ts';
import { lockWithContact, type LockedConversation } from '../require-conversation.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { findMail, updateMail, type Mail } from '../../storage/mails.ts';
import { lockTeammate } from '../../storage/teammates.ts';
import type { Arrival, Said } from './arrival.ts';
import { logArrival } from './log-arrival.ts';
import { keepUnread, noteOfNobody, sayMail } from './say-mail.ts';

/**
 * Takes a mail to an address that stood in one of ours. The address says of which conversation, its sender whose word it is; what is nobody's of whom that mail
 * was for is held as a note that teammates see.
 * @returns undefined where nothing comes of it
 */
export async function takeAnswer(
  tx: Transaction,
  arrival: Arrival,
  answeredId: string,
): Promise<Said | undefined> {
  const { workspaceId, id, nowMs } = arrival;
  const answered = await findMail(tx, workspaceId, answeredId);
  const kind = answered?.kind === 'unseen' ? 'teammate' : 'contact';
  if (!(await logArrival(tx, arrival, { kind, state: 'received' }))) return undefined;
  const locked =
    answered?.conversation_id && (await lockWithContact(tx, workspaceId, answered.conversation_id));
  if (!answered || !locked) {
    await updateMail(tx, workspaceId, id, {
      state: 'ignored',
      reason: 'The conversation is gone.',
      changed_at: nowMs,
    });
    return undefined;
  }
  return kind === 'teammate'
    ? takeFromTeammate(tx, arrival, locked, answered)
    : takeFromPerson(tx, arrival, locked, answered);
}

async function takeFromPerson(
  tx: Transaction,
  arrival: Arrival,
  locked: LockedConversation,
  answered: Mail,
): Promise<Said | undefined> {
  const { contact, conversation } = locked;
  const { sender } = arrival;
  if (sender === '' || foldEmail(contact.email ?? '') !== sender) {
    const preface = `From ${sender || 'somebody who does not say who they are'} by mail, which is not the person’s address:`;
    return hold(tx, arrival, locked, preface, 'It is not from the person’s address.');
  }
  if (contact.blocked_at !== null) {
    const { workspaceId, id, nowMs } = arrival;
    await updateMail(tx, workspaceId, id, {
      state: 'ignored',
      reason: 'This person is blocked.',
      conversation_id: conversation.id,
      contact_id: contact.id,
      changed_at: nowMs,
    });
    return undefined;
  }
  const writing = { kind: 'comment', author_kind: 'contact', author_id: contact.id } as const;
  const outcome = await sayMail(tx, arrival, contact, conversation, { writing, logged: {} });
  await keepUnread(tx, conversation, answered.last_position ?? 0);
  return { contact, conversation, outcome, by: { kind: 'contact', isFirst: false } };
}

/** What a teammate answers goes out to the person: that the mail is theirs has to be proven, as far as their domain lets it. */
async function takeFromTeammate(
  tx: Transaction,
  arrival: Arrival,
  locked: LockedConversation,
  { teammate_id }: Mail,
): Promise<Said | undefined> {
  const { contact, conversation } = locked;
  const { workspaceId, sender, checks } = arrival;
  const teammate = teammate_id && (await lockTeammate(tx, workspaceId, teammate_id));
  const from = sender || 'somebody who does not say who they are';
  if (!teammate || teammate.email !== sender || teammate.removed_at !== null) {
    const preface = `From ${from} by mail, an answer that was meant for a teammate to give:`;
    return hold(tx, arrival, locked, preface, 'It is not from the teammate’s address.');
  }
  // Who makes the asking fail must get no further than who fails.
  if (checks.dmarc === 'fail' || checks.dmarc === 'temperror') {
    const preface = `From ${from} by mail, and it could not be proven that it is from there:`;
    return hold(tx, arrival, locked, preface, 'Its sender could not be proven.');
  }
  const writing = { kind: 'comment', author_kind: 'teammate', author_id: teammate.id } as const;
  const outcome = await sayMail(tx, arrival, contact, conversation, {
    writing,
    logged: { teammate_id: teammate.id },
  });
  return { contact, conversation, outcome, by: { kind: 'teammate' } };
}

async function hold(
  tx: Transaction,
  arrival: Arrival,
  { contact, conversation }: LockedConversation,
  preface: string,
  reason: string,
): Promise<Said> {
  const outcome = await sayMail(tx, arrival, contact, conversation, {
    writing: noteOfNobody,
    preface,
    logged: { state: 'held', reason },
  });
  return { contact, conversation, outcome };
}
