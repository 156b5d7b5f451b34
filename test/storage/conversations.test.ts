import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Contact } from '../../src/server/storage/contacts.ts';
import { countOfContact, moveConversations } from '../../src/server/storage/conversations.ts';
import type { Db } from '../../src/server/storage/database/database.ts';
import {
  countTeammateComments,
  findPartsOfAuthor,
  moveParts,
} from '../../src/server/storage/parts.ts';
import {
  listConversationsOfContact,
  pageConversations,
  type ConversationView,
} from '../../src/server/storage/views/conversation-view.ts';
import { listParts } from '../../src/server/storage/views/parts-view.ts';
import { databaseKinds } from '../kit/databases.ts';
import {
  addContact,
  addConversation,
  addPart,
  addTeammate,
  addWorkspace,
  openTestStorage,
  startMs,
  type TestStorage,
} from '../kit/storage.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  let db: Db;
  let workspaceId: string;
  let contact: Contact;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
    db = storage.database.db;
  });
  beforeEach(async () => {
    workspaceId = await addWorkspace(db);
    contact = await addContact(db, workspaceId, { pseudonym: 'Amber Otter' });
  });
  afterAll(() => storage.close());

  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  test('pages of conversations skip no one and repeat no one, also among equals', async () => {
    const times = Array.from({ length: 120 }, (_, index) => startMs + Math.floor(index / 60));
    const added = await storage.database.transaction(async (tx) => {
      const ids: string[] = [];
      for (const updated_at of times)
        ids.push((await addConversation(tx, contact, { updated_at })).id);
      await addConversation(tx, contact, { state: 'closed' });
      await addConversation(tx, await addContact(tx, await addWorkspace(tx)));
      return ids;
    });

    const pages: ConversationView[][] = [];
    let before: { updatedAt: number; id: string } | undefined;
    for (let hasMore = true; hasMore;) {
      const page = await pageConversations(db, workspaceId, { state: 'open' }, before);
      pages.push(page.conversations);
      hasMore = page.hasMore;
      const last = page.conversations.at(-1);
      before = last && { updatedAt: last.updated_at, id: last.id };
    }

    expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
    const seen = pages.flat();
    expect(idsOf(seen).toSorted()).toEqual(added.toSorted());
    const timesSeen = seen.map(({ updated_at }) => updated_at);
    expect(timesSeen).toEqual(timesSeen.toSorted((left, right) => right - left));
  });

  test('a page that is exactly full has no more after it', async () => {
    await storage.database.transaction(async (tx) => {
      for (let count = 0; count < 50; count += 1) await addConversation(tx, contact);
    });
    const page = await pageConversations(db, workspaceId, { state: 'open' });
    expect(page.conversations).toHaveLength(50);
    expect(page.hasMore).toBe(false);
  });

  test('closed conversations are a list of their own', async () => {
    const open = await addConversation(db, contact);
    const closed = await addConversation(db, contact, { state: 'closed' });
    const list = async (state: 'open' | 'closed') =>
      idsOf((await pageConversations(db, workspaceId, { state })).conversations);
    expect(await list('open')).toEqual([open.id]);
    expect(await list('closed')).toEqual([closed.id]);
  });

  test('a person’s own list has the latest first, and nobody else’s', async () => {
    const older = await addConversation(db, contact, { updated_at: startMs });
    const latest = await addConversation(db, contact, { updated_at: startMs + 2 });
    const middle = await addConversation(db, contact, { updated_at: startMs + 1 });
    await addConversation(db, await addContact(db, workspaceId));
    const list = await listConversationsOfContact(db, workspaceId, contact.id);
    expect(idsOf(list)).toEqual([latest.id, middle.id, older.id]);
  });

  test('a list shows each conversation’s last comment with its author', async () => {
    const teammate = await addTeammate(db, workspaceId);
    const one = await addConversation(db, contact);
    const another = await addConversation(db, contact, {
      last_position: 3,
      last_comment_position: 2,
      last_teammate_id: teammate.id,
    });
    const author = { author_kind: 'teammate', author_id: teammate.id } as const;
    await addPart(db, another, 1);
    await addPart(db, another, 2, author);
    await addPart(db, another, 3, { ...author, kind: 'close', blocks: [] });

    const list = await listConversationsOfContact(db, workspaceId, contact.id);
    const viewOf = (id: string) => list.find((view) => view.id === id);
    expect(viewOf(one.id)?.last_comment).toMatchObject({
      position: 1,
      author: { kind: 'contact', id: contact.id, name: 'Amber Otter' },
    });
    expect(viewOf(another.id)).toMatchObject({
      last_teammate_name: 'Tess',
      last_comment: { position: 2, author: { kind: 'teammate', id: teammate.id, name: 'Tess' } },
    });
  });

  test('parts come in order, a hundred at most, the last ones first to be asked for', async () => {
    const conversation = await addConversation(db, contact, { last_position: 230 });
    await storage.database.transaction(async (tx) => {
      for (let position = 1; position <= 230; position += 1)
        await addPart(tx, conversation, position);
    });
    const read = async (before?: number) =>
      (await listParts(db, workspaceId, conversation.id, before)).map(({ position }) => position);
    const from = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index);
    expect(await read()).toEqual(from(131, 230));
    expect(await read(131)).toEqual(from(31, 130));
    expect(await read(31)).toEqual(from(1, 30));
    expect(await read(1)).toEqual([]);
  });

  test('no two parts have the same position, and no two of an author the same id', async () => {
    const conversation = await addConversation(db, contact);
    await expect(addPart(db, conversation, 1)).rejects.toThrow(/unique/i);
    const { id } = await addPart(db, conversation, 2);
    await expect(addPart(db, conversation, 3, { id })).rejects.toThrow(/unique/i);
    await addPart(db, conversation, 3, { id, author_kind: 'teammate', author_id: 'another' });
  });

  test('a part is found by its author and id, with its body as it was written', async () => {
    const conversation = await addConversation(db, contact);
    const blocks = [{ type: 'paragraph', text: '“é” 😀\u0000\n\\ \' " {{x}}' }] as const;
    const part = await addPart(db, conversation, 2, { blocks });
    const author = { author_kind: 'contact', author_id: contact.id } as const;
    expect(await findPartsOfAuthor(db, workspaceId, author, part.id)).toEqual([part]);
    const another = { ...author, author_id: 'another' };
    expect(await findPartsOfAuthor(db, workspaceId, another, part.id)).toEqual([]);
  });

  test('only teammates’ comments after a position are counted', async () => {
    const conversation = await addConversation(db, contact);
    const author = { author_kind: 'teammate', author_id: 'someone' } as const;
    await addPart(db, conversation, 2, author);
    await addPart(db, conversation, 3);
    await addPart(db, conversation, 4, author);
    await addPart(db, conversation, 5, { ...author, kind: 'close', blocks: [] });
    const count = (after: number) => countTeammateComments(db, workspaceId, conversation.id, after);
    expect([await count(0), await count(2), await count(4)]).toEqual([2, 1, 0]);
  });

  test('what waits for a person is counted over all conversations', async () => {
    expect(await countOfContact(db, workspaceId, contact.id)).toEqual({
      conversations: 0,
      unread: 0,
    });
    await addConversation(db, contact, { unread_count: 2 });
    await addConversation(db, contact, { unread_count: 3 });
    await addConversation(db, await addContact(db, workspaceId), { unread_count: 4 });
    expect(await countOfContact(db, workspaceId, contact.id)).toEqual({
      conversations: 2,
      unread: 5,
    });
  });

  test('everything that one person wrote can be made another’s', async () => {
    const into = await addContact(db, workspaceId, { name: 'Ada' });
    const conversation = await addConversation(db, contact);
    const bystanders = await addConversation(db, await addContact(db, workspaceId));
    await moveConversations(db, workspaceId, contact.id, into.id);
    await moveParts(db, workspaceId, contact.id, into.id);
    expect(idsOf(await listConversationsOfContact(db, workspaceId, into.id))).toEqual([
      conversation.id,
    ]);
    expect(await listParts(db, workspaceId, conversation.id)).toMatchObject([
      { author: { id: into.id, name: 'Ada' } },
    ]);
    expect(await listParts(db, workspaceId, bystanders.id)).toMatchObject([
      { author: { id: bystanders.contact_id } },
    ]);
  });
});
