import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';

/** Said in the message of a failure; `FAULTS_SEED` repeats it. */
const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000);

test('W5 W6 W12 whatever 150 visitors and their teammates do in three days: one bot speaks at a time, nothing is lost, nobody is assigned meanwhile, no timer is missed', async () => {
  const figures = await simulate({ seed, visitors: 150, days: 3 });
  expect(figures.conversations).toBeGreaterThan(100);
  expect(figures.runs).toBeGreaterThan(200);
  expect(figures.timers).toBeGreaterThan(100);
}, 120_000);
