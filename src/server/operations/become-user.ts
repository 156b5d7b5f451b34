import { randomHex } from '../../base/random-hex.ts';
import type { PingRequest } from '../../contract/messenger/ping.ts';
import {
  deleteContact,
  findContactByUserEmail,
  findContactByUserId,
  lockContact,
  updateContact,
  type Contact,
  type ContactChange,
} from '../storage/contacts.ts';
import { moveConversations } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { moveParts } from '../storage/parts.ts';
import { deleteSession, deleteSessionsOfContact, extendSession } from '../storage/sessions.ts';
import { createContact } from './create-contact.ts';
import { hashSecret } from './hash-secret.ts';
import { openSession } from './open-session.ts';
import { sessionLifetimeMs } from './session-lifetime.ts';
import type { VerifiedUser } from './verify-identity.ts';

interface SignedIn {
  contact: Contact;
  token: string;
  /** Hashes of the tokens that open nothing any more. */
  endedSessions: string[];
}

/**
 * Makes the session the user's. An anonymous person who was here before becomes the user, or what they wrote goes to the user who exists
 * already; another user's session ends. The token changes with the person and all of an anonymous person's sessions end, so that nothing
 * planted before a sign-in opens anything after it.
 *
 * @param current whose session the browser holds, locked
 */
export async function becomeUser(
  tx: Transaction,
  request: PingRequest,
  current: Contact | undefined,
  user: VerifiedUser,
  nowMs: number,
): Promise<SignedIn> {
  const profile = {
    role: 'user',
    ...(user.name === undefined ? {} : { name: user.name }),
    ...(user.email === undefined ? {} : { email: user.email }),
  } as const;
  const known = await findUser(tx, request.app_id, user);
  if (known !== undefined && known.id === current?.id) {
    await updateContact(tx, known.workspace_id, known.id, profile);
    await extendSession(
      tx,
      known.workspace_id,
      hashSecret(request.token),
      nowMs + sessionLifetimeMs,
    );
    return { contact: { ...known, ...profile }, token: request.token, endedSessions: [] };
  }

  const endedSessions = await endSessions(tx, request, current);
  const anonymous = current?.role === 'user' ? undefined : current;
  const identity = user.by === 'user_id' ? { user_id: user.user_id } : {};
  const change = { device_hash: null, ...identity, ...profile };
  let contact: Contact;
  if (known !== undefined) {
    contact = await updateKnown(tx, known, profile, anonymous);
  } else if (anonymous !== undefined) {
    await updateContact(tx, anonymous.workspace_id, anonymous.id, change);
    contact = { ...anonymous, ...change };
  } else {
    contact = await createContact(tx, request, change, nowMs);
  }
  const token = randomHex(32);
  await openSession(tx, contact, token, nowMs);
  return { contact, token, endedSessions };
}

async function findUser(
  tx: Transaction,
  workspaceId: string,
  user: VerifiedUser,
): Promise<Contact | undefined> {
  const found =
    user.by === 'user_id'
      ? await findContactByUserId(tx, workspaceId, user.user_id)
      : await findContactByUserEmail(tx, workspaceId, user.email);
  return found && lockContact(tx, workspaceId, found.id);
}

async function endSessions(
  tx: Transaction,
  { app_id, token }: PingRequest,
  current: Contact | undefined,
): Promise<string[]> {
  if (current === undefined) return [];
  if (current.role !== 'user') return deleteSessionsOfContact(tx, app_id, current.id);
  const tokenHash = hashSecret(token);
  await deleteSession(tx, app_id, tokenHash);
  return [tokenHash];
}

async function updateKnown(
  tx: Transaction,
  known: Contact,
  profile: ContactChange,
  anonymous: Contact | undefined,
): Promise<Contact> {
  if (anonymous !== undefined) await mergeInto(tx, anonymous, known);
  // One number further, so that the user's other browsers notice what has come to them.
  const feed = anonymous === undefined ? {} : { feed_number: known.feed_number + 1 };
  const change = { ...profile, ...feed };
  await updateContact(tx, known.workspace_id, known.id, change);
  return { ...known, ...change };
}

async function mergeInto(tx: Transaction, from: Contact, into: Contact): Promise<void> {
  await moveConversations(tx, from.workspace_id, from.id, into.id);
  await moveParts(tx, from.workspace_id, from.id, into.id);
  await deleteContact(tx, from.workspace_id, from.id);
}
