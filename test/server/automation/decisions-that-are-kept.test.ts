import { describe, expect, test } from 'vitest';
import { insertDecision } from '../../../src/server/storage/automation-decisions.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { useBots } from '../../kit/use-bots.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  const bots = useBots(kind);

  test('W10 of a conversation that goes on for years the last hundred decisions are kept', async () => {
    const guest = await bots.arrive();
    const database = bots.server.openDatabase();
    const decide = (created_at: number) =>
      database.transaction((tx) =>
        insertDecision(tx, {
          workspace_id: 'demo',
          conversation_id: guest.id,
          event: 'contact_comment',
          considered: [],
          created_at,
        }),
      );
    for (let at = 1; at <= 103; at += 1) await decide(at);
    const rows = await database.db
      .selectFrom('automation_decisions')
      .select('created_at')
      .execute();
    expect(rows).toHaveLength(100);
    const { decisions } = await bots.desk.trace(guest.id);
    expect(decisions.map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, n) => n + 4));
    await database.close();
  });
});
