import type { PingRequest } from '../../contract/messenger/ping.ts';
import {
  findContactByDevice,
  lockContact,
  updateContact,
  type Contact,
} from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { extendSession } from '../storage/sessions.ts';
import { createContact } from './create-contact.ts';
import { hashSecret } from './hash-secret.ts';
import { lockSession } from './lock-session.ts';
import { openSession } from './open-session.ts';
import { deviceLifetimeMs, sessionLifetimeMs } from './session-lifetime.ts';

/** The contact whose session the browser holds, if it holds one, locked. An anonymous person's is extended; a user's only by a signature. */
export async function resumeSession(
  tx: Transaction,
  request: PingRequest,
  nowMs: number,
): Promise<Contact | undefined> {
  const contact = await lockSession(tx, request, nowMs);
  if (contact !== undefined && contact.role !== 'user') {
    const expiresAt = nowMs + sessionLifetimeMs;
    await extendSession(tx, request.app_id, hashSecret(request.token), expiresAt);
  }
  return contact;
}

/** The anonymous person whose device secret the browser holds, locked: what is left of them when their session has expired. */
export async function findAnonymousByDevice(
  tx: Transaction,
  request: Pick<PingRequest, 'app_id' | 'device'>,
  nowMs: number,
): Promise<Contact | undefined> {
  return lockAnonymousByDevice(tx, request.app_id, hashSecret(request.device), nowMs);
}

/** The same by what the server keeps of the secret. */
export async function lockAnonymousByDevice(
  tx: Transaction,
  workspaceId: string,
  deviceHash: string,
  nowMs: number,
): Promise<Contact | undefined> {
  const contact = await lockByDevice(tx, workspaceId, deviceHash);
  return contact && isRenewable(contact, nowMs) ? contact : undefined;
}

/** Gives a browser without a session one: that of the anonymous person whose device it is, else a new visitor's. */
export async function openAnonymousSession(
  tx: Transaction,
  request: PingRequest,
  nowMs: number,
): Promise<Contact> {
  const device_hash = hashSecret(request.device);
  const bearer = await lockByDevice(tx, request.app_id, device_hash);
  if (bearer !== undefined && isRenewable(bearer, nowMs)) {
    await openSession(tx, bearer, request.token, nowMs);
    return bearer;
  }
  if (bearer !== undefined) await forgetDevice(tx, bearer);
  const visitor = await createContact(tx, request, { role: 'visitor', device_hash }, nowMs);
  await openSession(tx, visitor, request.token, nowMs);
  return visitor;
}

/** Takes the device secret from a contact: it renews nothing any more. */
export function forgetDevice(tx: Transaction, { workspace_id, id }: Contact): Promise<void> {
  return updateContact(tx, workspace_id, id, { device_hash: null });
}

async function lockByDevice(
  tx: Transaction,
  workspaceId: string,
  deviceHash: string,
): Promise<Contact | undefined> {
  const found = await findContactByDevice(tx, workspaceId, deviceHash);
  const contact = found && (await lockContact(tx, workspaceId, found.id));
  // While the lock was waited for, a sign-in or a shutdown may have taken the device away.
  return contact?.device_hash === deviceHash ? contact : undefined;
}

function isRenewable(contact: Contact, nowMs: number): boolean {
  return nowMs - contact.last_seen_at < deviceLifetimeMs;
}
