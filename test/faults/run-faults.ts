import type { DatabaseKind } from '../kit/databases.ts';
import { createRandom } from '../kit/random.ts';
import { planFaults } from './plan.ts';
import { playRound, type Round } from './play-round.ts';
import { openWorld } from './world.ts';

export interface FaultRun {
  database: DatabaseKind;
  /** The same seed plans the same faults. */
  seed: number;
  faults: number;
}

/** In each, new visitors begin a new conversation. */
const faultsOfRound = 40;

/**
 * Has two visitors and a teammate write while the server and the connections are killed.
 * @param onRound hears of each round that is over
 * @throws where a round ends with a problem: seed, trail and the first of them are in the message
 */
export async function runFaults(
  { database, seed, faults }: FaultRun,
  onRound: (round: Round, number: number) => void = () => {},
): Promise<void> {
  const plan = planFaults(seed, faults);
  const random = createRandom(seed + 1);
  const world = await openWorld(database);
  let typed = 0;
  try {
    for (let begin = 0; begin < plan.length; begin += faultsOfRound) {
      const number = begin / faultsOfRound + 1;
      const part = plan.slice(begin, begin + faultsOfRound);
      const round = await playRound(world, number, part, random);
      onRound(round, number);
      typed += round.typed.length;
      if (round.problems.length > 0) throw new Error(describeFailure(round, number, seed));
    }
    // A message that somebody's line had held back could have come late, and twice.
    const stored = (await world.stored()).flat().length;
    if (stored !== typed) {
      throw new Error(`FAULTS_SEED=${seed}: ${typed} typed, ${stored} in the database at the end`);
    }
  } finally {
    await world.close();
  }
}

function describeFailure({ problems, trail }: Round, number: number, seed: number): string {
  return [
    `FAULTS_SEED=${seed}, round ${number}: ${problems.length} problems, first`,
    ...problems.slice(0, 5),
    'after these faults:',
    ...trail,
  ].join('\n');
}
