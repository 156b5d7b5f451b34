import { describe, expect, test } from 'vitest';
import { startServer } from '../../src/server/app.ts';
import { toConfig } from '../../src/server/config.ts';
import { migrate } from '../../src/server/storage/database/migrate.ts';
import { migrations } from '../../src/server/storage/migrations.ts';
import { livedAtMs, lived, said } from '../fixtures/life.ts';
import { listFixtures, loadFixture } from '../fixtures/load-fixture.ts';
import { databaseKinds, openDatabase } from '../kit/databases.ts';
import { distFolder } from '../kit/paths.ts';
import { readTables } from '../kit/read-tables.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { signed, Visitor } from '../kit/visitor.ts';

function textsOf(parts: readonly { kind: string; blocks: readonly object[] }[]): string[] {
  return parts
    .filter(({ kind }) => kind === 'comment')
    .map(({ blocks }) => blocks.map((block) => ('text' in block ? block.text : '')).join('\n'));
}

test('every migration that has been followed by another has a lived-in database, of both kinds', () => {
  const followed = Object.keys(migrations).slice(0, -1);
  for (const kind of ['sqlite', 'postgres'] as const) {
    expect(
      listFixtures(kind),
      'test/fixtures/write-fixtures.ts writes it: run it on the commit before the new migration',
    ).toEqual(expect.arrayContaining(followed));
  }
});

describe.each(databaseKinds)('on %s', (kind) => {
  test.each(listFixtures(kind))(
    'a database of %s keeps every row when it is upgraded',
    async (name) => {
      const { environment, drop } = await loadFixture(name, kind);
      const database = openDatabase(environment);
      const before = await readTables(database);
      await migrate(database);
      const after = await readTables(database);
      await database.close();
      expect(before['parts']?.length).toBeGreaterThan(said.length);
      for (const [table, rows] of Object.entries(before)) {
        expect(after[table], table).toHaveLength(rows.length);
        expect(after[table], table).toEqual(
          expect.arrayContaining(rows.map((row) => expect.objectContaining(row))),
        );
      }
      await drop();
    },
  );

  test.each(listFixtures(kind))(
    'T2 a server goes on with a database of %s, and finds what is in it',
    async (name) => {
      const { environment, drop } = await loadFixture(name, kind);
      const config = toConfig({ ...environment, ...lived.environment, PORT: '0' });
      const clock = createVirtualClock(livedAtMs + 60_000);
      const server = await startServer(config, distFolder, undefined, { clock });

      const lead = new Visitor(server, lived.lead);
      expect(await lead.ping()).toMatchObject({ contact: { role: 'lead' } });
      expect(textsOf((await lead.thread(lived.conversationId)).parts)).toEqual(said);
      const teammate = await createTeammate(server);
      await teammate.reply(lived.conversationId, 'It is on its way');
      await lead.reply(lived.conversationId, 'Thank you');
      const { parts } = await lead.thread(lived.conversationId);
      expect(textsOf(parts)).toEqual([...said, 'It is on its way', 'Thank you']);

      for (const question of ['LAMP pleas', 'lamp way shall', 'shall keep it']) {
        expect(await teammate.search(question), question).toEqual([lived.conversationId]);
      }

      const user = new Visitor(server, lived.user);
      await user.ping(signed({ user_id: 'ada' }));
      expect((await user.list()).conversations).toHaveLength(1);
      expect((await teammate.list('closed')).conversations.length).toBeGreaterThan(0);
      const [ofUser] = (await user.list()).conversations;
      for (const question of ['ada', 'gets closed ada@example']) {
        expect(await teammate.search(question), question).toEqual([ofUser?.id]);
      }
      await server.stop();
      await drop();
    },
  );
});
