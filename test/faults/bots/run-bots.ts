import type { Db } from '../../../src/server/storage/database/database.ts';
import { BotDesk } from '../../kit/bot-desk.ts';
import { createTestDatabase, openDatabase, type DatabaseKind } from '../../kit/databases.ts';
import { startMortalServer, type MortalServer } from '../../kit/mortal-server.ts';
import { createRandom, type Random } from '../../kit/random.ts';
import { owner } from '../../kit/server.ts';
import { createTeammate } from '../../kit/teammate.ts';
import { pause } from '../inflict.ts';
import { createGuest, moves, type Guest } from './guest.ts';
import { inspect, inspectMeanwhile } from './inspect.ts';
import { setUpLongWorkflow } from './long-workflow.ts';

/** What a run of these was, in numbers. */
export interface BotFigures {
  runs: number;
  kills: number;
  /** Requests that were on their way when the server died, and were sent again. */
  repeats: number;
}

interface World {
  server: MortalServer;
  db: Db;
  random: Random;
  figures: BotFigures;
  createGuest(): Guest;
}

/** A workflow of twelve steps, and a server to kill in the middle of it. @throws with the seed and what is wrong */
async function inWorld(
  { database: kind, seed }: { database: DatabaseKind; seed: number },
  run: (world: World) => Promise<void>,
): Promise<BotFigures> {
  const { environment, drop } = await createTestDatabase(kind);
  const server = await startMortalServer({
    ...environment,
    FOYER_OWNER_EMAIL: owner.email,
    FOYER_OWNER_PASSWORD: owner.password,
    FOYER_LOG_LEVEL: 'warn',
    FOYER_DEMO: '0',
    FOYER_LIMITS: '0',
  });
  const url = `http://127.0.0.1:${server.port}`;
  const database = openDatabase(environment);
  const figures = { runs: 0, kills: 0, repeats: 0 };
  try {
    await setUpLongWorkflow(new BotDesk(await createTeammate({ url })));
    await run({
      server,
      db: database.db,
      random: createRandom(seed),
      figures,
      createGuest() {
        figures.runs += 1;
        return createGuest({ url }, `guest-${figures.runs}`);
      },
    });
    return figures;
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`FAULTS_SEED=${seed}: ${message}\n${server.stderr}`, { cause: error });
  } finally {
    await database.close();
    await server.kill();
    await drop();
  }
}

/**
 * Kills the server between every two things that happen in a run: of several runs each stands at another of them. Then while each of the requests is on
 * its way.
 */
export function killAtEveryBoundary(given: {
  database: DatabaseKind;
  seed: number;
}): Promise<BotFigures> {
  return inWorld(given, async (world) => {
    const between = await guestsAtEvery(world, moves);
    await killAndStart(world, 0);
    refuseAny(await lookAtAll(world, between));
    await finish(world, between);

    const onTheWay = await guestsAtEvery(world, moves - 1);
    const sending = onTheWay.map((guest) => guest.next());
    await pause(world.random.integer(0, 12));
    await killAndStart(world, 0);
    await Promise.all(sending);
    await finish(world, onTheWay);
  });
}

/** @returns one for each number of things said, from none to this many */
async function guestsAtEvery({ createGuest: create }: World, last: number): Promise<Guest[]> {
  const guests = Array.from({ length: last + 1 }, create);
  await Promise.all(
    guests.map(async (guest, count) => {
      await guest.arrive();
      while (guest.done < count) await guest.next();
    }),
  );
  return guests;
}

/** So many are under way at once: a kill hits all of them, each at another step. */
const atOnce = 25;

/** Kills the server at random while people answer; each run lives through several kills. */
export function killAtRandom({
  runs,
  killsOfBatch = 4,
  onBatch = () => {},
  ...given
}: {
  database: DatabaseKind;
  seed: number;
  runs: number;
  killsOfBatch?: number;
  onBatch?: (figures: BotFigures) => void;
}): Promise<BotFigures> {
  return inWorld(given, async (world) => {
    while (world.figures.runs < runs) {
      const count = Math.min(atOnce, runs - world.figures.runs);
      const guests = Array.from({ length: count }, world.createGuest);
      await Promise.all(guests.map((guest) => guest.arrive()));
      const answering = Promise.all(guests.map((guest) => answerSlowly(world, guest)));
      // Is thrown when the kills are over.
      answering.catch(() => {});
      for (let kill = 0; kill < killsOfBatch; kill += 1) {
        await pause(world.random.integer(0, 600));
        await killAndStart(world, world.random.integer(0, 100));
      }
      await answering;
      await finish(world, guests);
      onBatch(world.figures);
    }
  });
}

async function answerSlowly({ random }: World, guest: Guest): Promise<void> {
  while (guest.done < moves) {
    await pause(random.integer(0, 900));
    await guest.next();
  }
}

async function killAndStart({ server, figures }: World, deadForMs: number): Promise<void> {
  await server.kill();
  figures.kills += 1;
  await pause(deadForMs);
  await server.start();
}

const endWithinMs = 60_000;

/** Has everybody answer everything, and waits for what comes by itself. */
async function finish(world: World, guests: readonly Guest[]): Promise<void> {
  await Promise.all(
    guests.map(async (guest) => {
      while (guest.done < moves) await guest.next();
      world.figures.repeats += guest.repeats;
    }),
  );
  const endMs = Date.now() + endWithinMs;
  while ((await countLive(world)) > 0 && Date.now() < endMs) await pause(100);
  const problems = await Promise.all(guests.map((guest) => inspect(world.db, guest)));
  refuseAny(problems.flat());
}

async function countLive({ db }: World): Promise<number> {
  const query = db.selectFrom('workflow_runs').select('id').where('state', '=', 'live');
  return (await query.execute()).length;
}

async function lookAtAll({ db }: World, guests: readonly Guest[]): Promise<string[]> {
  const problems = await Promise.all(guests.map((guest) => inspectMeanwhile(db, guest)));
  return problems.flat();
}

function refuseAny(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new Error([`${problems.length} problems, first`, ...problems.slice(0, 3)].join('\n'));
}
