import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  test('V2 pinging, listing and listening make no lead, and nobody in the inbox', async () => {
    const visitor = await createVisitor(server);
    const socket = await visitor.connect();
    await visitor.list();
    await visitor.ping();
    expect(await visitor.ping()).toMatchObject({ contact: { role: 'visitor' } });
    expect((await teammate.list()).conversations).toEqual([]);
    socket.disconnect();
  });

  test('V2 starting a conversation makes a lead, under a pseudonym that stays', async () => {
    const visitor = await createVisitor(server);
    const { conversation, part } = await visitor.start('Hello');
    const { contact } = (await teammate.thread(conversation.id)).conversation;
    expect(contact).toMatchObject({
      role: 'lead',
      email: null,
      page_url: 'https://example.com/',
      page_title: 'Home',
    });
    expect(contact.display_name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(part.author.name).toBe(contact.display_name);

    expect(await visitor.ping()).toMatchObject({
      contact: { id: contact.id, role: 'lead' },
      has_conversations: true,
    });
    const another = await visitor.start('Once more');
    const later = (await teammate.thread(another.conversation.id)).conversation.contact;
    expect(later).toMatchObject({ id: contact.id, display_name: contact.display_name });
  });

  test('of a page with an endless address and title teammates see the beginning', async () => {
    const visitor = await createVisitor(server);
    const url = `https://example.com/?${'a'.repeat(5_000)}`;
    await visitor.pingRaw({ page: { url, title: 'b'.repeat(5_000) } });
    const { conversation } = await visitor.start('Hello');
    expect((await teammate.thread(conversation.id)).conversation.contact).toMatchObject({
      page_url: url.slice(0, 2_048),
      page_title: 'b'.repeat(512),
    });
  });

  test('a start that is refused makes no lead', async () => {
    const visitor = await createVisitor(server);
    const taken = (await (await createVisitor(server)).start('Mine')).conversation.id;
    await expect(visitor.start('Mine too', taken)).rejects.toThrow('id_reused');
    expect(await visitor.ping()).toMatchObject({
      contact: { role: 'visitor' },
      has_conversations: false,
    });
  });
});
