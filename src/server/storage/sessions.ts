import { qualifiedContactColumns } from './contact-columns.ts';
import type { Contact } from './contacts.ts';
import type { Db, Transaction } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { SessionsTable } from './tables/sessions.ts';

export type Session = SessionsTable;

/** The session of a token, unless it has expired. */
export function findSession(
  db: Db,
  workspaceId: string,
  tokenHash: string,
  nowMs: number,
): Promise<Session | undefined> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', nowMs)
    .executeTakeFirst();
}

/** A token's hash, and the time at which its session must not have expired. */
interface OpenSession {
  workspace_id: string;
  token_hash: string;
  nowMs: number;
}

const selectLocked = prepareQuery((db, { workspace_id, token_hash, nowMs }: OpenSession) =>
  db
    .selectFrom('contacts')
    .innerJoin('sessions', (join) =>
      join
        .onRef('sessions.workspace_id', '=', 'contacts.workspace_id')
        .onRef('sessions.contact_id', '=', 'contacts.id'),
    )
    .select(qualifiedContactColumns)
    .where('sessions.workspace_id', '=', workspace_id)
    .where('sessions.token_hash', '=', token_hash)
    .where('sessions.expires_at', '>', nowMs)
    .forUpdate(['contacts', 'sessions']),
);

/**
 * The contact whose session a token opens. Both rows are held until the transaction ends, the contact's first; a session that has ended while
 * that was waited for opens nothing.
 */
export async function lockContactOfSession(
  tx: Transaction,
  workspaceId: string,
  tokenHash: string,
  nowMs: number,
): Promise<Contact | undefined> {
  const key = { workspace_id: workspaceId, token_hash: tokenHash, nowMs };
  const [contact] = await selectLocked(tx, key);
  return contact;
}

export async function insertSession(db: Db, session: Session): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

const updateExpiry = prepareQuery(
  (db, { workspace_id, token_hash, expires_at }: Omit<Session, 'contact_id' | 'created_at'>) =>
    db
      .updateTable('sessions')
      .set({ expires_at })
      .where('workspace_id', '=', workspace_id)
      .where('token_hash', '=', token_hash),
);

export async function extendSession(
  db: Db,
  workspaceId: string,
  tokenHash: string,
  expiresAt: number,
): Promise<void> {
  await updateExpiry(db, {
    workspace_id: workspaceId,
    token_hash: tokenHash,
    expires_at: expiresAt,
  });
}

export async function deleteSession(db: Db, workspaceId: string, tokenHash: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** @returns the hashes of their tokens */
export async function deleteExpiredSessions(
  db: Db,
  workspaceId: string,
  nowMs: number,
): Promise<string[]> {
  const rows = await db
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where('expires_at', '<=', nowMs)
    .returning('token_hash')
    .execute();
  return rows.map(({ token_hash }) => token_hash);
}

/** @returns the hashes of their tokens */
export async function deleteSessionsOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<string[]> {
  const rows = await db
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .returning('token_hash')
    .execute();
  return rows.map(({ token_hash }) => token_hash);
}

/** @returns the hashes of their tokens */
export async function deleteSessionsOfUsers(
  tx: Transaction,
  workspaceId: string,
  { isUnsigned }: { isUnsigned: boolean },
): Promise<string[]> {
  const rows = await tx
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where(
      'contact_id',
      'in',
      usersOf(tx, workspaceId).where('is_unsigned', '=', Number(isUnsigned)),
    )
    .returning('token_hash')
    .execute();
  return rows.map(({ token_hash }) => token_hash);
}

/** Users' sessions end by then, and those that would end sooner as before. */
export async function shortenSessionsOfUsers(
  tx: Transaction,
  workspaceId: string,
  latestExpiry: number,
): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ expires_at: latestExpiry })
    .where('workspace_id', '=', workspaceId)
    .where('expires_at', '>', latestExpiry)
    .where('contact_id', 'in', usersOf(tx, workspaceId))
    .execute();
}

function usersOf(db: Db, workspaceId: string) {
  return db
    .selectFrom('contacts')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'user');
}
