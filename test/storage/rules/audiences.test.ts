import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPredicate } from '../../../src/rules/build.ts';
import { countAudience, listAudience } from '../../../src/server/storage/audiences.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { addWorkspace, openTestStorage, type TestStorage } from '../../kit/storage.ts';
import { attributes, people, predicates, zones } from '../../rules/arbitraries.ts';
import { nowMs, where, type Case } from '../../rules/cases/case.ts';
import { cases, momentary } from '../../rules/cases/cases.ts';
import { addPerson } from './people.ts';

/** More of them for whoever has the time: `FOYER_RUNS=5000`. */
const numRuns = Number(process.env['FOYER_RUNS'] ?? 100);

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
  });
  afterAll(() => storage.close());

  /** Each has a workspace with that one person in it. @returns whether they are in the audience of their predicate */
  async function askAll(list: readonly Case[]): Promise<boolean[]> {
    const { db } = storage.database;
    const answers: boolean[] = [];
    for (const { facts, predicate, attributes: known = [] } of list) {
      const workspaceId = await addWorkspace(db);
      await storage.database.transaction((tx) => addPerson(tx, workspaceId, facts, known));
      const { timeZone } = facts;
      const audience = { workspaceId, predicate, nowMs, timeZone, attributes: known };
      answers.push((await countAudience(db, audience)) === 1);
    }
    return answers;
  }

  test.each(Object.entries(cases))('W2 an audience is as in memory: %s', async (_topic, list) => {
    const answers = await askAll(list);
    const answered = list.map((each, at) => ({ ...each, expected: answers[at] }));
    expect(answered).toEqual(list);
  });

  test('W2 whoever is asked about and whatever is asked, an audience is as in memory', async () => {
    const { db } = storage.database;
    await fc.assert(
      fc.asyncProperty(
        fc.array(people, { minLength: 1, maxLength: 10 }),
        fc.array(predicates, { minLength: 1, maxLength: 10 }),
        zones,
        async (everybody, asked, timeZone) => {
          const workspaceId = await addWorkspace(db);
          const ids = await storage.database.transaction(async (tx) => {
            const added: string[] = [];
            for (const person of everybody) {
              added.push(await addPerson(tx, workspaceId, person, attributes));
            }
            return added;
          });
          for (const predicate of asked) {
            const holds = buildPredicate(predicate);
            const inMemory = ids.filter((_id, at) => {
              const person = everybody[at];
              return person !== undefined && holds({ ...person, timeZone });
            });
            const audience = { workspaceId, predicate, nowMs, timeZone, attributes };
            const listed = await listAudience(db, audience, { afterId: '', limit: 100 });
            expect(listed).toEqual(inMemory.toSorted());
          }
        },
      ),
      { numRuns },
    );
  });

  test('an audience is listed a piece at a time, of one workspace alone', async () => {
    const { db, transaction } = storage.database;
    const workspaceId = await addWorkspace(db);
    const elsewhere = await addWorkspace(db);
    const ids = await transaction(async (tx) => {
      const added: string[] = [];
      for (const name of ['Anna', 'Otto', 'ANNA', 'anna']) {
        added.push(await addPerson(tx, workspaceId, { contact: { name } }));
      }
      await addPerson(tx, elsewhere, { contact: { name: 'Anna' } });
      return added.toSorted();
    });
    const predicate = where('contact.name', 'ne', 'otto');
    const audience = { workspaceId, predicate, nowMs, timeZone: 'UTC', attributes: [] };
    const first = await listAudience(db, audience, { afterId: '', limit: 2 });
    const rest = await listAudience(db, audience, { afterId: first.at(-1) ?? '', limit: 2 });
    expect([...first, ...rest]).toHaveLength(3);
    expect(ids).toEqual(expect.arrayContaining([...first, ...rest]));
    expect(await countAudience(db, audience)).toBe(3);
  });

  test.each(momentary.map(({ predicate }) => [predicate]))(
    'nobody is found by what only a moment knows: %j',
    async (predicate) => {
      const audience = { workspaceId: 'any', predicate, nowMs, timeZone: 'UTC', attributes: [] };
      await expect(countAudience(storage.database.db, audience)).rejects.toThrow(
        /field: “.+” is known of a moment, not of a person: nobody can be found by it\./,
      );
    },
  );
});
