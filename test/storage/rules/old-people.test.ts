import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { countAudience } from '../../../src/server/storage/audiences.ts';
import { migrate, migrateTo } from '../../../src/server/storage/database/migrate.ts';
import { createTestDatabase, databaseKinds, openDatabase } from '../../kit/databases.ts';
import { patiently } from '../../kit/program.ts';
import { nowMs, where } from '../../rules/cases/case.ts';

const people = 1_203;

test.each(databaseKinds)(
  'W2 on %s, who was there before there were conditions is found by them, however many they are',
  patiently,
  async (kind) => {
    const { environment, drop } = await createTestDatabase(kind);
    const database = openDatabase(environment);
    const { db } = database;
    await migrateTo(database, '0004-identity');
    await database.transaction(async (tx) => {
      await sql`insert into workspaces (id, settings, identity_secret, created_at)
        values ('old', '{}', 'secret', 0)`.execute(tx);
      await sql`insert into tags (workspace_id, id, name, folded_name, created_at)
        values ('old', 'vip', 'Große', 'große', 0)`.execute(tx);
      const numbers = sql`with recursive numbers (number) as (
        select 1 union all select number + 1 from numbers where number < ${sql.lit(people)})`;
      const attributes = sql`'{"plan":"PRO","number":' || number || '}'`;
      await sql`insert into companies
          (workspace_id, id, site_id, name, custom_attributes, created_at, updated_at)
        ${numbers} select 'old', '' || number, '' || number, 'Firma ' || number, ${attributes}, 0, 0
        from numbers`.execute(tx);
      await sql`insert into contacts
          (workspace_id, id, role, name, custom_attributes, active_company_id, created_at, last_seen_at)
        ${numbers} select 'old', '' || number, 'lead', 'ÅSA ' || number, ${attributes}, '' || number, 0, 0
        from numbers`.execute(tx);
      await sql`insert into contact_tags (workspace_id, contact_id, tag_id)
        select 'old', id, 'vip' from contacts`.execute(tx);
    });

    await migrate(database);
    const count = (predicate: Parameters<typeof countAudience>[1]['predicate']) =>
      countAudience(db, { workspaceId: 'old', predicate, nowMs, timeZone: 'UTC', attributes: [] });
    expect(await count(where('contact.name', 'starts_with', 'åsa'))).toBe(people);
    expect(await count(where('contact.name', 'eq', `Åsa ${people}`))).toBe(1);
    expect(await count(where('contact.custom.plan', 'eq', 'pro'))).toBe(people);
    expect(await count(where('contact.custom.number', 'lte', 501))).toBe(501);
    expect(await count(where('company.name', 'eq', 'FIRMA 500'))).toBe(1);
    expect(await count(where('company.custom.plan', 'eq', 'pro'))).toBe(people);
    expect(await count(where('contact.tags', 'includes', 'GROSSE'))).toBe(people);
    await database.close();
    await drop();
  },
);
