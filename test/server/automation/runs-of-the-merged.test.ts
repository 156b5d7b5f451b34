import { describe, expect, test } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { mergeContact } from '../../../src/server/operations/merge-contact.ts';
import { lockContact } from '../../../src/server/storage/contacts.ts';
import { deleteSessionsOfContact } from '../../../src/server/storage/sessions.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { useBots } from '../../kit/use-bots.ts';
import { createVisitor, signed } from '../../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  const bots = useBots(kind);

  // SQLite has one writer at a time: nothing comes between there.
  test.runIf(kind === 'postgres')(
    'W9 a run that comes due while its person is merged into another goes on for that one',
    async () => {
      await bots.desk.workflow('Tags later', {
        trigger: { on: 'event_tracked', event: 'ordered' },
        steps: [{ wait: { seconds: 60 } }, { add_tag: 'Late' }],
      });
      const known = await createVisitor(bots.server);
      const userId = (await known.ping(signed({ user_id: 'ada' }))).contact.id;
      const guest = await bots.arrive();
      await guest.visitor.track('ordered');
      const leadId = (await bots.conversationOf(guest)).contact.id;

      const database = bots.server.openDatabase();
      await database.transaction(async (tx) => {
        const lead = must(await lockContact(tx, 'demo', leadId), 'the lead');
        const user = must(await lockContact(tx, 'demo', userId), 'the user');
        bots.clock.jump(70_000);
        // As long as it takes the timer to reach the lock.
        await new Promise((resolve) => setTimeout(resolve, 300));
        await deleteSessionsOfContact(tx, 'demo', leadId);
        await mergeContact(tx, lead, user);
      });
      await database.close();
      await expect
        .poll(async () => {
          await bots.clock.advance(1_000);
          return (await bots.teammate.contact(userId)).tag_ids;
        })
        .toHaveLength(1);
    },
  );
});
