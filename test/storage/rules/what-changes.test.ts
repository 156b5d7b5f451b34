import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Predicate } from '../../../src/contract/automation/predicate.ts';
import { countAudience } from '../../../src/server/storage/audiences.ts';
import { updateCompany } from '../../../src/server/storage/companies.ts';
import { updateContact } from '../../../src/server/storage/contacts.ts';
import { renameTagRow } from '../../../src/server/storage/tags.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { addWorkspace, openTestStorage, type TestStorage } from '../../kit/storage.ts';
import { nowMs, where } from '../../rules/cases/case.ts';
import { addPerson } from './people.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
  });
  afterAll(() => storage.close());

  test('W2 whatever of a person, a company or a tag changes, conditions see it as it is then', async () => {
    const { db, transaction } = storage.database;
    const workspaceId = await addWorkspace(db);
    const id = await transaction((tx) =>
      addPerson(tx, workspaceId, {
        contact: { name: 'Anna', language: 'de', tags: ['old'], custom: { plan: 'Free' } },
        company: { name: 'Acme', custom: { plan: 'Free' } },
      }),
    );
    const holds = async (predicate: Predicate) => {
      const audience = { workspaceId, predicate, nowMs, timeZone: 'UTC', attributes: [] };
      return (await countAudience(db, audience)) === 1;
    };
    const custom_attributes = JSON.stringify({ plan: 'PRO' });

    await updateContact(db, workspaceId, id, { claimed_user_id: 'Ada' });
    expect(await holds(where('contact.user_id', 'eq', 'ada'))).toBe(true);

    const person = { name: 'ÅSA', language_override: 'SV', custom_attributes };
    await updateContact(db, workspaceId, id, person);
    expect(await holds(where('contact.name', 'eq', 'åsa'))).toBe(true);
    expect(await holds(where('contact.language', 'eq', 'sv'))).toBe(true);
    expect(await holds(where('contact.custom.plan', 'eq', 'pro'))).toBe(true);
    await updateContact(db, workspaceId, id, { last_seen_at: nowMs });
    expect(await holds(where('contact.name', 'eq', 'åsa'))).toBe(true);
    const nothing = { name: null, language_override: null, custom_attributes: null };
    await updateContact(db, workspaceId, id, nothing);
    expect(await holds(where('contact.name', 'unknown'))).toBe(true);
    expect(await holds(where('contact.language', 'eq', 'de'))).toBe(true);
    expect(await holds(where('contact.custom.plan', 'unknown'))).toBe(true);

    const { active_company_id } = await db
      .selectFrom('contacts')
      .select('active_company_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const company = { name: 'ÅF', custom_attributes };
    await updateCompany(db, workspaceId, active_company_id ?? '', company);
    expect(await holds(where('company.name', 'eq', 'åf'))).toBe(true);
    expect(await holds(where('company.custom.plan', 'eq', 'pro'))).toBe(true);

    const tag = await db
      .selectFrom('tags')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    await transaction((tx) =>
      renameTagRow(tx, workspaceId, tag.id, { name: 'Große', folded_name: 'große' }),
    );
    expect(await holds(where('contact.tags', 'includes', 'GROSSE'))).toBe(true);
    expect(await holds(where('contact.tags', 'includes', 'old'))).toBe(false);
  });
});
