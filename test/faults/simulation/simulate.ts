import { createRandom, type Random } from '../../kit/random.ts';
import { createAgenda, type Agenda, type Deed } from './agenda.ts';
import { SimulatedTeammate } from './teammate.ts';
import { SimulatedVisitor } from './visitor.ts';
import { findProblems, findProblemsOfAll, Said, turnMs } from './watch.ts';
import { openWorld, type World } from './world.ts';

export interface Simulation {
  seed: number;
  visitors: number;
  days: number;
  /** Hears of it once in a while. */
  onProgress?: (figures: SimulationFigures, day: number) => void;
}

export interface SimulationFigures {
  visitors: number;
  days: number;
  /** Deeds of people. */
  events: number;
  /** That came due. */
  timers: number;
  conversations: number;
  runs: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const startMs = Date.UTC(2026, 0, 15, 12);
/** Looking at everything takes long: it is done this often, and at the end; what an event has touched is looked at after each. */
const eventsBetweenLooks = 5_000;
const mostTold = 12;

/**
 * Plays what people do in so many days, and looks into the database after everything that happens.
 * @throws where something cannot be: with the seed, and what has happened last
 */
export async function simulate({
  seed,
  visitors,
  days,
  onProgress = () => {},
}: Simulation): Promise<SimulationFigures> {
  const world = await openWorld(startMs);
  const { db } = world.context.database;
  const said = new Said();
  const figures = { visitors, days, events: 0, timers: 0, conversations: 0, runs: 0 };
  const trail: string[] = [];
  const agenda = createAgenda();
  fill(agenda, world, said, createRandom(seed), { visitors, days });

  async function check(what: string, conversations: readonly string[]): Promise<void> {
    trail.push(`${new Date(world.clock.nowMs()).toISOString()} ${what} ${conversations.join()}`);
    if (trail.length > mostTold) trail.shift();
    const found = await Promise.all(
      [...new Set(conversations)].map((id) => findProblems(db, said, id)),
    );
    fail([...found.flat(), ...world.errors.map(String)]);
  }
  function fail(problems: readonly string[]): void {
    if (problems.length === 0) return;
    const lines = [`FAULTS_SEED=${seed}:`, ...problems.slice(0, 5), 'after', ...trail];
    throw new Error(lines.join('\n'));
  }
  async function passTime(untilMs: number): Promise<void> {
    for (;;) {
      const due = await nextTimer(world);
      if (due === undefined || Number(due.due_at) > untilMs - turnMs) break;
      // The loop looks at most this late.
      world.clock.moveTo(Number(due.due_at) + turnMs - 1);
      const touched = await touchedBy(world, world.clock.nowMs());
      await world.clock.turn();
      figures.timers += 1;
      await check(`timer ${due.kind} ${due.key}`, touched);
    }
    world.clock.moveTo(untilMs);
    const missed = await nextTimer(world);
    if (missed !== undefined && Number(missed.due_at) < untilMs - turnMs)
      fail([`missed: ${missed.kind}`]);
  }
  async function play(deed: Deed): Promise<void> {
    await passTime(deed.atMs);
    const touched = await deed.run().catch((error: unknown) => {
      fail([String((error as Error).stack)]);
      return [];
    });
    figures.events += 1;
    await check(deed.who, touched);
    if (figures.events % eventsBetweenLooks !== 0) return;
    fail(await findProblemsOfAll(db, said, world.clock.nowMs()));
    onProgress(figures, (deed.atMs - startMs) / dayMs);
  }

  try {
    const endMs = startMs + days * dayMs;
    for (let deed = agenda.take(); deed !== undefined && deed.atMs < endMs; deed = agenda.take()) {
      await play(deed);
    }
    // Until nothing waits any more that people have begun.
    await passTime(endMs + 10 * dayMs);
    fail(await findProblemsOfAll(db, said, world.clock.nowMs()));
    const runs = await db
      .selectFrom('workflow_runs')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return { ...figures, conversations: said.conversations.length, runs: Number(runs.count) };
  } finally {
    await world.close();
  }
}

/** Who comes when, and what they do then. */
function fill(
  agenda: Agenda,
  world: World,
  said: Said,
  random: Random,
  { visitors, days }: { visitors: number; days: number },
): void {
  const teammate = new SimulatedTeammate(world, random, said);
  const arrivalsMs = days * dayMs * 0.9;

  function live(visitor: SimulatedVisitor, atMs: number, left: number): void {
    const isHere = left % 3 === 0;
    agenda.add({
      atMs,
      who: `${visitor.name} ${isHere ? 'visits' : 'acts'}`,
      async run() {
        const touched = await (isHere ? visitor.visit() : visitor.act());
        if (left > 0) live(visitor, atMs + pauseOfVisitor(random), left - 1);
        const id = touched.at(-1);
        if (id !== undefined && !isHere && random.integer(1, 100) <= 45) answer(id, atMs);
        return touched;
      },
    });
  }
  function answer(id: string, afterMs: number): void {
    const atMs = afterMs + random.integer(1, random.pick([10, 200, 3_000])) * minuteMs;
    agenda.add({ atMs, who: 'the teammate', run: () => teammate.act(id) });
  }
  for (let number = 1; number <= visitors; number += 1) {
    const visitor = new SimulatedVisitor(world, random, said, `visitor-${number}`);
    const atMs = startMs + 1 + random.integer(0, arrivalsMs);
    live(visitor, atMs, 3 * random.integer(1, 6));
  }
  for (let atMs = startMs + dayMs / 4; atMs < startMs + days * dayMs; atMs += dayMs / 2) {
    agenda.add({ atMs, who: 'the owner', run: () => teammate.manage() });
  }
}

/** Soon while they are at it; else hours or days later. */
function pauseOfVisitor(random: Random): number {
  const chance = random.integer(1, 100);
  if (chance <= 70) return random.integer(2, 180) * 1_000;
  if (chance <= 90) return random.integer(5, 600) * minuteMs;
  return random.integer(10, 96) * hourMs;
}

function nextTimer({ context: { database } }: World) {
  return database.db
    .selectFrom('timers')
    .select(['kind', 'key', 'due_at'])
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
}

/** The conversations in which something comes due. */
async function touchedBy({ context: { database } }: World, nowMs: number): Promise<string[]> {
  const due = await database.db
    .selectFrom('timers')
    .leftJoin('workflow_runs', (join) =>
      join
        .onRef('workflow_runs.workspace_id', '=', 'timers.workspace_id')
        .onRef('workflow_runs.id', '=', 'timers.key'),
    )
    .select(['timers.kind', 'timers.key', 'workflow_runs.conversation_id'])
    .where('timers.due_at', '<=', nowMs)
    .where('timers.kind', 'in', ['run_due', 'unresponsive', 'unsnooze'])
    .execute();
  return due.flatMap(({ kind, key, conversation_id }) => {
    if (kind === 'unresponsive') return key.split(' ')[1] ?? [];
    return kind === 'unsnooze' ? key : (conversation_id ?? []);
  });
}
