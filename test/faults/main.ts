import { parseArgs } from 'node:util';
import type { DatabaseKind } from '../kit/databases.ts';
import { runFaults } from './run-faults.ts';

/** `npm run faults -- --faults 1000 --database sqlite --seed 7` */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    faults: { type: 'string', default: '100' },
    database: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: process.env['FAULTS_SEED'] ?? `${Date.now() % 1_000_000}` },
  },
});
const faults = Number(values.faults);
const seed = Number(values.seed);
const begunAt = Date.now();
const say = (line: string) => void process.stdout.write(`${line}\n`);
let done = 0;
let typed = 0;
let slowestMs = 0;

say(`${faults} faults on ${values.database}. Again: --seed ${seed}`);
try {
  await runFaults({ database: toKind(values.database), seed, faults }, (round, number) => {
    done += round.trail.length;
    typed += round.typed.length;
    slowestMs = Math.max(slowestMs, round.settledAfterMs);
    const settled = `settled after ${round.settledAfterMs} ms`;
    say(`round ${number}: ${done} faults, ${typed} messages, ${settled}`);
  });
  const table = {
    database: values.database,
    seed,
    faults: done,
    messages: typed,
    lost: 0,
    repeated: 0,
    'out of order': 0,
    'slowest to settle (ms)': slowestMs,
    'minutes in all': Math.round((Date.now() - begunAt) / 6_000) / 10,
  };
  for (const [name, value] of Object.entries(table)) say(`${name.padEnd(24)}${value}`);
} catch (error) {
  say(String(error instanceof Error ? error.message : error));
  process.exitCode = 1;
}

function toKind(name: string): DatabaseKind {
  if (name === 'sqlite' || name === 'postgres') return name;
  throw new Error(`--database is sqlite or postgres, and not “${name}”`);
}
