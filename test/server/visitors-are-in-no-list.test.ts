import { describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import type { ConsoleDown } from '../../src/contract/console/down.ts';
import { databaseKinds } from '../kit/databases.ts';
import { patiently } from '../kit/program.ts';
import { startTestServer } from '../kit/server.ts';
import { allEvents } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { Visitor } from '../kit/visitor.ts';

const events: readonly (keyof ConsoleDown)[] = [
  'conversation_changed',
  'contact_changed',
  'typing',
  'viewers_changed',
];

/** Everybody whom any list of the console shows. */
async function everybody(teammate: Teammate, words: readonly string[]): Promise<string[]> {
  const people = new Set<string>();
  for (const state of ['open', 'snoozed', 'closed'] as const) {
    for (const filter of ['', '&assignee=nobody', '&assignee=me', '&priority=true']) {
      const { conversations } = await teammate.list(state, filter);
      for (const { contact } of conversations) people.add(contact.id);
    }
  }
  for (const word of words) {
    for (const id of await teammate.search(word)) {
      people.add((await teammate.thread(id)).conversation.contact.id);
    }
  }
  return [...people];
}

describe.each(databaseKinds)('on %s', (kind) => {
  test(
    'S9 a visitor who never interacts appears in no list of people, whatever their page says; who writes does',
    patiently,
    async () => {
      const server = await startTestServer({ database: kind });
      const teammate = await createTeammate(server);
      const socket = await teammate.connect();
      const heard = events.flatMap((name) => [allEvents(socket, name)]);

      const visitor = new Visitor(server);
      const page = { url: 'https://shop.example/lamps', title: 'Brass lamps' };
      for (const language of ['en', 'pt', 'en']) {
        const answer = await visitor.pingRaw({
          page,
          language,
          referrer: 'https://search.example/',
        });
        expect(answer.status).toBe(200);
      }
      const { contact } = await visitor.ping();
      await visitor.list();
      expect(contact.role).toBe('visitor');

      const words = ['lamps', 'brass', 'shop', 'search', 'visitor', contact.id, contact.visitor_id];
      expect(await everybody(teammate, words)).toEqual([]);
      const before = await teammate.counts();
      expect(JSON.stringify(before)).not.toMatch(/[1-9]/);
      expect(heard.flat()).toEqual([]);
      const database = server.openDatabase();
      const indexed = await database.db.selectFrom('search_words').selectAll().execute();
      expect(indexed.filter(({ object_kind }) => object_kind === 'contact')).toEqual([]);
      await database.close();

      const { conversation } = await visitor.start('Are the lamps brass?');
      const [person] = await everybody(teammate, ['lamps']);
      expect(must(person, 'a person')).toBe(
        (await teammate.thread(conversation.id)).conversation.contact.id,
      );
      socket.disconnect();
      await server.destroy();
    },
  );
});
