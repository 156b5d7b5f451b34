import { expect, test } from 'vitest';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { patiently } from '../kit/program.ts';
import { startTestServer } from '../kit/server.ts';

const batches = 6;
const batchSize = 500;

test.each(databaseKinds)(
  'on %s, thousands of timers that are due at once hold up nobody',
  patiently,
  async (kind) => {
    const server = await startTestServer({ database: kind });
    const { db, close } = server.openDatabase();
    const count = async () =>
      (await db.selectFrom('timers').select('key').where('kind', '=', 'unsnooze').execute()).length;
    for (let batch = 0; batch < batches; batch += 1) {
      const timers = Array.from({ length: batchSize }, (_, index) => ({
        workspace_id: 'demo',
        kind: 'unsnooze',
        key: `${batch} ${index}`,
        due_at: 0,
      }));
      await db.insertInto('timers').values(timers).execute();
    }
    // The server runs in this process: where it does not let go, nothing here is done either until all are handled.
    const before = await count();
    await eventually(async () => (await count()) < before, 5_000);
    expect(await count()).toBeGreaterThan(0);
    await server.stop();
    await close();
    await server.destroy();
  },
);
