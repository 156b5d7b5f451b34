import { describe, expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import { readEverything } from '../../kit/storage.ts';
import { useBots } from '../../kit/use-bots.ts';
import { createVisitor, signed } from '../../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  const bots = useBots(kind);
  const { arrive, conversationOf } = bots;

  test('R9 what a person has told a bot of their company goes with them', async () => {
    await bots.desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [{ collect: { attribute: 'company.name' } }],
    });
    const guest = await arrive();
    await guest.answer('Unforgettable Lamps');
    const { contact } = await conversationOf(guest);
    const database = bots.server.openDatabase();
    expect(JSON.stringify(await readEverything(database))).toContain('Unforgettable');
    await bots.teammate.deleteContact(contact.id);
    const rest = JSON.stringify(await readEverything(database));
    expect(/unforgettable/i.test(rest) || rest.includes(contact.id)).toBe(false);
    await database.close();
  });

  test('R9 it is one company, and goes with them, also where they have become a user who was here before', async () => {
    await bots.desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [
        { collect: { attribute: 'company.name' } },
        { collect: { attribute: 'company.size' } },
      ],
    });
    const known = await createVisitor(bots.server);
    const userId = (await known.ping(signed({ user_id: 'ada' }))).contact.id;
    const guest = await arrive();
    await guest.answer('Unforgettable Lamps');
    await guest.visitor.ping(signed({ user_id: 'ada' }));
    await guest.answer('51');
    const database = bots.server.openDatabase();
    expect(
      await database.db.selectFrom('companies').select(['name', 'size']).execute(),
    ).toMatchObject([{ name: 'Unforgettable Lamps', size: 51 }]);
    await bots.teammate.deleteContact(userId);
    expect(/unforgettable/i.test(JSON.stringify(await readEverything(database)))).toBe(false);
    await database.close();
  });
});
