import type { PingRequest } from '../../contract/messenger/ping.ts';
import { findContactByDevice, lockContact, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { extendSession, findSession } from '../storage/sessions.ts';
import { createContact } from './create-contact.ts';
import { hashSecret } from './hash-secret.ts';
import { openSession } from './open-session.ts';
import { sessionLifetimeMs } from './session-lifetime.ts';

/** The contact whose session the browser holds, if it holds one; its session is extended, its row locked. */
export async function resumeSession(
  tx: Transaction,
  { app_id, token }: PingRequest,
  nowMs: number,
): Promise<Contact | undefined> {
  const tokenHash = hashSecret(token);
  const session = await findSession(tx, app_id, tokenHash, nowMs);
  if (session === undefined) return undefined;
  await extendSession(tx, app_id, tokenHash, nowMs + sessionLifetimeMs);
  return lockContact(tx, app_id, session.contact_id);
}

/** Gives a browser without a session one: that of the anonymous person whose device it is, else a new visitor's. */
export async function openAnonymousSession(
  tx: Transaction,
  request: PingRequest,
  nowMs: number,
): Promise<Contact> {
  const contact =
    (await findContactByDevice(tx, request.app_id, hashSecret(request.device))) ??
    (await createVisitor(tx, request, nowMs));
  await openSession(tx, contact, request.token, nowMs);
  return contact;
}

function createVisitor(tx: Transaction, request: PingRequest, nowMs: number): Promise<Contact> {
  const device_hash = hashSecret(request.device);
  return createContact(tx, request, { role: 'visitor', device_hash }, nowMs);
}
