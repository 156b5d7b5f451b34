import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate, migrateTo } from '../../src/server/storage/database/migrate.ts';
import { createTestDatabase, databaseKinds, openDatabase } from '../kit/databases.ts';
import { patiently } from '../kit/program.ts';

const people = 1_203;

test.each(databaseKinds)(
  'T2 on %s, what was written before there was a search can be found, however much it is',
  patiently,
  async (kind) => {
    const { environment, drop } = await createTestDatabase(kind);
    const database = openDatabase(environment);
    const { db } = database;
    await migrateTo(database, '0001-first');
    await sql`insert into workspaces values ('old', '{}', 'secret', 0)`.execute(db);
    await database.transaction(async (tx) => {
      for (let number = 1; number <= people; number += 1) {
        const id = String(number);
        await sql`insert into contacts (workspace_id, id, role, name, created_at, last_seen_at)
          values ('old', ${id}, 'lead', ${`Åsa Person${number}`}, 0, 0)`.execute(tx);
        await sql`insert into conversations values
          ('old', ${id}, ${id}, 'open', 0, 0, 2, 1, 0, 0, 0, null)`.execute(tx);
        const blocks = JSON.stringify([{ type: 'paragraph', text: `Same Word${number}` }]);
        await sql`insert into parts values
          ('old', ${id}, 1, ${id}, 'comment', 'contact', ${id}, ${blocks}, 0),
          ('old', ${id}, 2, ${id}, 'close', 'teammate', ${id}, '[]', 0)`.execute(tx);
      }
    });

    await migrate(database);
    const rows = await db
      .selectFrom('search_words')
      .select(['word', 'object_kind', 'object_id'])
      .execute();
    expect(rows).toHaveLength(people * 4);
    for (const number of [1, 500, 501, people]) {
      const id = String(number);
      for (const found of [
        { word: 'asa', object_kind: 'contact', object_id: id },
        { word: `person${number}`, object_kind: 'contact', object_id: id },
        { word: 'same', object_kind: 'conversation', object_id: id },
        { word: `word${number}`, object_kind: 'conversation', object_id: id },
      ]) {
        expect(rows).toContainEqual(found);
      }
    }
    await database.close();
    await drop();
  },
);
