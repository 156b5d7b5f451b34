import { randomHex } from '../../base/random-hex.ts';
import type { PingRequest } from '../../contract/messenger/ping.ts';
import {
  findContactByUserEmail,
  findContactByUserId,
  lockContact,
  updateContact,
  type Contact,
  type ContactChange,
} from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteSession, deleteSessionsOfContact, extendSession } from '../storage/sessions.ts';
import { createContact } from './create-contact.ts';
import { hashSecret } from './hash-secret.ts';
import { hasSameWords, indexContact } from './index-contact.ts';
import { mergeContact } from './merge-contact.ts';
import { openSession } from './open-session.ts';
import { sessionLifetimeMs } from './session-lifetime.ts';
import type { VerifiedUser } from './verify-identity.ts';

interface SignedIn {
  contact: Contact;
  token: string;
  /** Hashes of the tokens that open nothing any more. */
  endedSessions: string[];
  /** Conversations that were another contact's. */
  movedConversationIds: string[];
  /** Whether teammates see somebody else than before. */
  hasChanged: boolean;
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
    const contact = await update(tx, known, profile);
    await extendSession(
      tx,
      known.workspace_id,
      hashSecret(request.token),
      nowMs + sessionLifetimeMs,
    );
    return {
      contact,
      token: request.token,
      endedSessions: [],
      movedConversationIds: [],
      hasChanged: !hasSameWords(known, contact),
    };
  }

  const endedSessions = await endSessions(tx, request, current);
  const anonymous = current?.role === 'user' ? undefined : current;
  const identity = user.by === 'user_id' ? { user_id: user.user_id } : {};
  const change = { device_hash: null, ...identity, ...profile };
  let contact: Contact;
  let movedConversationIds: string[] = [];
  if (known !== undefined) {
    const merged = anonymous && (await mergeContact(tx, anonymous, known));
    movedConversationIds = merged?.movedConversationIds ?? [];
    contact = await update(tx, known, { ...merged?.kept, ...profile });
  } else if (anonymous !== undefined) {
    contact = await update(tx, anonymous, change);
  } else {
    contact = await createContact(tx, request, change, nowMs);
  }
  const token = randomHex(32);
  await openSession(tx, contact, token, nowMs);
  return { contact, token, endedSessions, movedConversationIds, hasChanged: true };
}

async function update(tx: Transaction, contact: Contact, change: ContactChange): Promise<Contact> {
  const changed = { ...contact, ...change };
  await updateContact(tx, contact.workspace_id, contact.id, change);
  await indexContact(tx, changed, contact);
  return changed;
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
