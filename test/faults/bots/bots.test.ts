import { expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import { killAtEveryBoundary, killAtRandom } from './run-bots.ts';

/** Said in the message of a failure; `FAULTS_SEED` repeats it. */
const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000);

test.concurrent('W9 killed at every boundary of a run of twelve steps, and while each of its requests is on its way, each effect is there once', async () => {
  const figures = await killAtEveryBoundary({ database: 'sqlite', seed });
  expect(figures).toMatchObject({ runs: 11, kills: 2 });
  expect(figures.repeats).toBeGreaterThan(0);
}, 120_000);

test.concurrent.each(databaseKinds)(
  'W9 killed ten times at random, twelve runs have each effect once, on %s',
  async (database) => {
    const figures = await killAtRandom({ database, seed, runs: 12, killsOfBatch: 10 });
    expect(figures).toMatchObject({ runs: 12, kills: 10 });
  },
  180_000,
);
