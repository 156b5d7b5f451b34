import { defaultMailSettings } from '../../src/contract/mail-settings.ts';
import { createObjectId } from '../../src/base/object-id.ts';
import { randomHex } from '../../src/base/random-hex.ts';
import { createUuid } from '../../src/base/uuid.ts';
import type { PartRow } from '../../src/server/storage/parts.ts';
import { insertPart } from '../../src/server/storage/parts.ts';
import { insertContact, type Contact } from '../../src/server/storage/contacts.ts';
import { insertConversation, type Conversation } from '../../src/server/storage/conversations.ts';
import type { Database, Db } from '../../src/server/storage/database/database.ts';
import { migrate } from '../../src/server/storage/database/migrate.ts';
import { insertWorkspace } from '../../src/server/storage/workspaces.ts';
import { insertTeammate, type Teammate } from '../../src/server/storage/teammates.ts';
import { newConversation } from '../../src/server/operations/new-conversation.ts';
import {
  createTestDatabase,
  openDatabase,
  type DatabaseEnvironment,
  type DatabaseKind,
} from './databases.ts';

/** A migrated database of one's own. */
export interface TestStorage {
  readonly database: Database;
  readonly environment: DatabaseEnvironment;
  close(): Promise<void>;
}

export async function openTestStorage(kind: DatabaseKind): Promise<TestStorage> {
  const { environment, drop } = await createTestDatabase(kind, { isQuick: true });
  const database = openDatabase(environment);
  await migrate(database);
  return {
    database,
    environment,
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A moment to begin with: what a test writes is dated by it. */
export const startMs = Date.UTC(2026, 0, 15, 12);

/** A workspace of the test's own. @returns its id */
export async function addWorkspace(db: Db): Promise<string> {
  const id = `test-${randomHex(6)}`;
  const settings = {
    app_id: id,
    name: 'Test',
    action_color: '#000000',
    alignment: 'right',
    horizontal_padding: 20,
    vertical_padding: 20,
  } as const;
  const workspace = {
    id,
    settings,
    identitySecret: 'secret',
    previousIdentitySecret: null,
    isIdentityRequired: true,
    userSessionMs: 604_800_000,
    writingSecret: 'another secret',
    look: {},
    texts: {},
    mail: defaultMailSettings,
  };
  await insertWorkspace(db, workspace, startMs);
  return id;
}

export async function addContact(
  db: Db,
  workspaceId: string,
  more: Partial<Contact> = {},
): Promise<Contact> {
  const contact: Contact = {
    workspace_id: workspaceId,
    id: createObjectId(startMs),
    role: 'visitor',
    visitor_id: createUuid(startMs),
    device_hash: randomHex(32),
    user_id: null,
    claimed_user_id: null,
    is_unsigned: 0,
    email: null,
    name: null,
    pseudonym: null,
    language: null,
    page_url: null,
    page_title: null,
    phone: null,
    referrer: null,
    browser: null,
    operating_system: null,
    time_zone: null,
    avatar_url: null,
    language_override: null,
    custom_attributes: null,
    given_data: null,
    active_company_id: null,
    latest_referrer: null,
    first_utm: null,
    utm_campaign: null,
    utm_content: null,
    utm_medium: null,
    utm_source: null,
    utm_term: null,
    signed_up_at: null,
    is_unsubscribed: 0,
    session_count: 0,
    session_began_at: null,
    verified_at: null,
    blocked_at: null,
    feed_number: 0,
    created_at: startMs,
    last_seen_at: startMs,
    ...more,
  };
  await insertContact(db, contact);
  return contact;
}

export async function addTeammate(db: Db, workspaceId: string): Promise<Teammate> {
  const teammate: Teammate = {
    workspace_id: workspaceId,
    id: createObjectId(startMs),
    email: 'tess@example.com',
    name: 'Tess',
    role: 'teammate',
    password_hash: '',
    is_away: 0,
    removed_at: null,
    avatar_id: null,
    wants_mail: 1,
    created_at: startMs,
  };
  await insertTeammate(db, teammate);
  return teammate;
}

/** A conversation with one comment of its contact, unless `more` says otherwise. */
export async function addConversation(
  db: Db,
  contact: Contact,
  more: Partial<Conversation> = {},
): Promise<Conversation> {
  const conversation = {
    ...newConversation(contact, createUuid(startMs), startMs),
    last_position: 1,
    last_comment_position: 1,
    last_public_position: more.last_position ?? 1,
    public_updated_at: more.updated_at ?? startMs,
    ...more,
  };
  await insertConversation(db, conversation);
  if (conversation.last_position === 1) await addPart(db, conversation, 1);
  return conversation;
}

export async function addPart(
  db: Db,
  conversation: Conversation,
  position: number,
  more: Partial<PartRow> = {},
): Promise<PartRow> {
  const part: PartRow = {
    workspace_id: conversation.workspace_id,
    conversation_id: conversation.id,
    position,
    public_position: position,
    id: createUuid(startMs),
    kind: 'comment',
    author_kind: 'contact',
    author_id: conversation.contact_id,
    blocks: [{ type: 'paragraph', text: `Part ${position}` }],
    details: null,
    created_at: startMs,
    ...more,
  };
  await insertPart(db, part);
  return part;
}

/** Every row of every table that a request could write. */
export async function readEverything({ db }: Database): Promise<Record<string, string[]>> {
  const tables = [
    'workspaces',
    'contacts',
    'data_attributes',
    'companies',
    'contact_companies',
    'events',
    'event_summaries',
    'sessions',
    'conversations',
    'parts',
    'teammates',
    'teammate_sessions',
    'teams',
    'team_members',
    'invitations',
    'tags',
    'conversation_tags',
    'contact_tags',
    'saved_replies',
    'search_words',
    'outbox',
    'uploads',
    'automation_settings',
    'workflows',
    'workflow_versions',
    'workflow_runs',
    'automation_decisions',
  ] as const;
  const rows = tables.map(async (table) => {
    const found = await db.selectFrom(table).selectAll().execute();
    return [table, found.map((row) => JSON.stringify(row)).toSorted()] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
