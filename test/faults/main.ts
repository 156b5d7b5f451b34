import { parseArgs } from 'node:util';
import type { DatabaseKind } from '../kit/databases.ts';
import { killAtRandom } from './bots/run-bots.ts';
import { runFaults } from './run-faults.ts';
import { simulate } from './simulation/simulate.ts';

/**
 * `npm run faults -- --faults 1000 --database sqlite --seed 7`: people write while things break.
 * `npm run faults -- --bots 500`: the server is killed while so many runs of a workflow are under way.
 * `npm run faults -- --simulate 10000 --days 30`: so many visitors in so many days, on a virtual clock.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    faults: { type: 'string', default: '100' },
    bots: { type: 'string' },
    simulate: { type: 'string' },
    days: { type: 'string', default: '30' },
    database: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: process.env['FAULTS_SEED'] ?? `${Date.now() % 1_000_000}` },
  },
});
const seed = Number(values.seed);
const database = toKind(values.database);
const begunAt = Date.now();
const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const figures = await play();
  const minutes = Math.round((Date.now() - begunAt) / 6_000) / 10;
  const table = { database, seed, ...figures, 'minutes in all': minutes };
  for (const [name, value] of Object.entries(table)) say(`${name.padEnd(24)}${value}`);
} catch (error) {
  say(String(error instanceof Error ? error.message : error));
  process.exitCode = 1;
}

function play(): Promise<object> {
  if (values.bots !== undefined) return runBots(Number(values.bots));
  if (values.simulate !== undefined) return runSimulation(Number(values.simulate));
  return writeInFaults(Number(values.faults));
}

async function writeInFaults(faults: number) {
  let done = 0;
  let typed = 0;
  let slowestMs = 0;
  say(`${faults} faults on ${database}. Again: --seed ${seed}`);
  await runFaults({ database, seed, faults }, (round, number) => {
    done += round.trail.length;
    typed += round.typed.length;
    slowestMs = Math.max(slowestMs, round.settledAfterMs);
    const settled = `settled after ${round.settledAfterMs} ms`;
    say(`round ${number}: ${done} faults, ${typed} messages, ${settled}`);
  });
  return {
    faults: done,
    messages: typed,
    lost: 0,
    repeated: 0,
    'out of order': 0,
    'slowest to settle (ms)': slowestMs,
  };
}

async function runBots(runs: number) {
  say(`${runs} runs of a workflow on ${database}. Again: --seed ${seed}`);
  const figures = await killAtRandom({
    database,
    seed,
    runs,
    onBatch: ({ runs: done, kills }) => say(`${done} runs, ${kills} kills`),
  });
  return { ...figures, lost: 0, repeated: 0, 'left standing': 0 };
}

async function runSimulation(visitors: number) {
  const days = Number(values.days);
  say(`${visitors} visitors in ${days} days. Again: --seed ${seed}`);
  return simulate({
    seed,
    visitors,
    days,
    onProgress: ({ events, timers }, day) =>
      say(`day ${day.toFixed(1)}: ${events} events, ${timers} timers`),
  });
}

function toKind(name: string): DatabaseKind {
  if (name === 'sqlite' || name === 'postgres') return name;
  throw new Error(`--database is sqlite or postgres, and not “${name}”`);
}
