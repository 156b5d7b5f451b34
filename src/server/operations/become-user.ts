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
import { isOfOneBrowser } from './is-of-one-browser.ts';
import type { KnownUser } from './introduce.ts';
import { mergeContact } from './merge-contact.ts';
import { openSession } from './open-session.ts';

interface SignedIn {
  contact: Contact;
  token: string;
  /** Hashes of the tokens that open nothing any more. */
  endedSessions: string[];
  /** Conversations that were another contact's. */
  movedConversationIds: string[];
  /** Whether teammates see somebody else than before. */
  hasChanged: boolean;
  /** Whether the session lasts from now on anew. */
  isRenewed: boolean;
}

/** From now on, and how long a session lasts from then. */
interface Period {
  nowMs: number;
  lifetimeMs: number;
}

/**
 * Makes the session the user's. An anonymous person who was here before becomes the user, or what they wrote goes to the user who exists
 * already; another user's session ends. The token changes with the person and all of an anonymous person's sessions end, so that nothing
 * planted before a sign-in opens anything after it.
 *
 * An unsigned user is never anybody who exists, but the person of this very session: see decision 16.
 *
 * @param current whose session the browser holds, locked
 */
export async function becomeUser(
  tx: Transaction,
  request: PingRequest,
  current: Contact | undefined,
  user: KnownUser,
  period: Period,
): Promise<SignedIn> {
  const known = await findUser(tx, request.app_id, current, user);
  if (known !== undefined && known.id === current?.id) {
    return stay(tx, request, known, user, period);
  }

  const endedSessions = await endSessions(tx, request, current);
  const joining = current !== undefined && isJoining(current, user) ? current : undefined;
  const token = randomHex(32);
  const { contact, movedConversationIds } = await settle(
    tx,
    request,
    { known, joining },
    user,
    period,
  );
  await openSession(tx, contact, token, period.nowMs, period.lifetimeMs);
  return {
    contact,
    token,
    endedSessions,
    movedConversationIds,
    hasChanged: true,
    isRenewed: true,
  };
}

/** The user's row: the one there is, else that of who has been here, else a new one. */
async function settle(
  tx: Transaction,
  request: PingRequest,
  { known, joining }: { known: Contact | undefined; joining: Contact | undefined },
  user: KnownUser,
  { nowMs }: Period,
): Promise<{ contact: Contact; movedConversationIds: string[] }> {
  if (known !== undefined) {
    const merged = joining && (await mergeContact(tx, joining, known));
    const contact = await update(tx, known, { ...merged?.kept, ...toProfile(user, known, nowMs) });
    return { contact, movedConversationIds: merged?.movedConversationIds ?? [] };
  }
  const change = { device_hash: null, ...toIdentity(user), ...toProfile(user, joining, nowMs) };
  const contact =
    joining === undefined
      ? await createContact(tx, request, change, nowMs)
      : await update(tx, joining, change);
  return { contact, movedConversationIds: [] };
}

/** The same user again. Without a signature nothing about a signed one changes, and their session ends when it would have. */
async function stay(
  tx: Transaction,
  request: PingRequest,
  known: Contact,
  user: KnownUser,
  { nowMs, lifetimeMs }: Period,
): Promise<SignedIn> {
  const mayChange = user.isSigned || known.is_unsigned === 1;
  const contact = mayChange ? await update(tx, known, toProfile(user, known, nowMs)) : known;
  if (mayChange) {
    const expiresAt = nowMs + lifetimeMs;
    await extendSession(tx, known.workspace_id, hashSecret(request.token), expiresAt);
  }
  return {
    contact,
    token: request.token,
    endedSessions: [],
    movedConversationIds: [],
    hasChanged: !hasSameWords(known, contact),
    isRenewed: mayChange,
  };
}

/** Whether what a browser's person wrote becomes the user's: who was anonymous, and who said that they are this user before they proved it. */
function isJoining(current: Contact, user: KnownUser): boolean {
  return current.role !== 'user' || (current.is_unsigned === 1 && isSame(current, user));
}

/** Whether a user is who is claimed, going by what was claimed or proven of them before. */
function isSame(contact: Contact, user: KnownUser): boolean {
  if (contact.role !== 'user') return false;
  const userId = contact.user_id ?? contact.claimed_user_id;
  return user.by === 'user_id'
    ? userId === user.user_id
    : userId === null && contact.email === user.email;
}

function toIdentity(user: KnownUser) {
  const userId = user.by === 'user_id' ? user.user_id : null;
  return user.isSigned
    ? { user_id: userId, claimed_user_id: null, is_unsigned: 0 }
    : { user_id: null, claimed_user_id: userId, is_unsigned: 1 };
}

/**
 * What is known of the person from now on. Where nobody has signed it, only what is unknown is filled: a teammate may have put it right. An email by
 * which the site knows them is who they are.
 */
function toProfile(
  user: KnownUser,
  before: Contact | undefined,
  nowMs: number,
): ContactChange & Pick<Contact, 'role'> {
  const { name, email, isSigned, isEmailSigned } = user;
  const isNameTaken = isSigned || !before?.name;
  const isEmailTaken = isSigned || user.by === 'email' || !before?.email;
  return {
    role: 'user',
    ...(name !== undefined && isNameTaken ? { name } : {}),
    ...(email !== undefined && isEmailTaken ? { email } : {}),
    ...(email !== undefined && isEmailSigned
      ? { verified_at: (email === before?.email ? before.verified_at : null) ?? nowMs }
      : {}),
  };
}

async function update(tx: Transaction, contact: Contact, change: ContactChange): Promise<Contact> {
  const { email = contact.email } = change;
  // Proven was the one before.
  const proof = email === contact.email ? {} : { verified_at: null };
  const proven = { ...proof, ...change };
  const changed = { ...contact, ...proven };
  await updateContact(tx, contact.workspace_id, contact.id, proven);
  await indexContact(tx, changed, contact);
  return changed;
}

/** Who is meant: without a signature, nobody but the person of this very session. */
async function findUser(
  tx: Transaction,
  workspaceId: string,
  current: Contact | undefined,
  user: KnownUser,
): Promise<Contact | undefined> {
  if (!user.isSigned) return current !== undefined && isSame(current, user) ? current : undefined;
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
  if (isOfOneBrowser(current)) return deleteSessionsOfContact(tx, app_id, current.id);
  const tokenHash = hashSecret(token);
  await deleteSession(tx, app_id, tokenHash);
  return [tokenHash];
}
