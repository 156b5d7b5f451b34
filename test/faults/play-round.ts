import type { Random } from '../kit/random.ts';
import { compare, type Difference, type Shown, type Typed } from './compare.ts';
import { inflict, pause, type Victims } from './inflict.ts';
import { teammate, visitors, type Fault } from './plan.ts';
import { aboutWhom, teammatesText, visitorsText } from './texts.ts';
import { within } from '../kit/within.ts';
import type { World } from './world.ts';

export interface Round {
  typed: readonly Typed[];
  /** In words; none where all is well. */
  problems: readonly string[];
  /** What was done, and when, since the round began. */
  trail: readonly string[];
  /** From the last fault until everything was everywhere. */
  settledAfterMs: number;
}

/** A fault may have to wait for a server, or a page, that comes back on a busy machine. */
const playWithinMsPerFault = 20_000;

/** Longer than the longest time that a client waits before it tries again, and than a request may take after that. */
const settleWithinMs = 90_000;

/** What a round takes at the longest, with what opens and closes it: a test that waits longer hears from it what is wrong. */
export function longestRoundMs(faults: number): number {
  return faults * playWithinMsPerFault + settleWithinMs + 60_000;
}

/** Of each writer, per fault: however long the server takes to come back, a round does not get longer. */
const messagesPerFault = 1;

/** Two new visitors and the teammate write while these faults happen; then everything is made good, and what each side shows is compared. */
export async function playRound(
  world: World,
  round: number,
  faults: readonly Fault[],
  random: Random,
): Promise<Round> {
  const people = await world.openVisitors(round);
  const victims: Victims = { ...people, [teammate]: world.desk, server: world.server };
  const typed: Typed[] = [];
  const trail: string[] = [];
  const begunAt = Date.now();
  let isOver = false;
  let endedAt = begunAt;
  const problems = await playAndSettle()
    .catch((error: unknown) => [String(error)])
    .finally(() => {
      isOver = true;
      return Promise.all(visitors.map((name) => people[name].close()));
    });
  return { typed, problems, trail, settledAfterMs: Date.now() - endedAt };

  async function playAndSettle(): Promise<string[]> {
    await within(playWithinMsPerFault * faults.length, play(), 'The faults take too long.');
    endedAt = Date.now();
    const differences = await settle(world, round, victims, typed);
    return differences.map(describeDifference);
  }
  async function play(): Promise<void> {
    const writing = Promise.all([...visitors.map(writeAsVisitor), writeAsTeammate()]);
    // Is thrown when the faults are over.
    writing.catch(() => {});
    for (const fault of faults) {
      await pause(fault.afterMs);
      if (isOver) return;
      const { kind, who, forMs } = fault;
      trail.push(`${Date.now() - begunAt} ms: ${kind}, ${who}, ${forMs} ms`);
      await inflict[kind](fault, victims);
    }
    isOver = true;
    await writing;
  }
  function mayWrite(number: number): boolean {
    return number <= messagesPerFault * trail.length;
  }
  async function writeAsVisitor(name: (typeof visitors)[number]): Promise<void> {
    for (let number = 1; !isOver;) {
      if (mayWrite(number)) {
        const text = visitorsText(name, number, round);
        typed.push({ writer: name, conversation: name, text });
        await people[name].write(text);
        number += 1;
      }
      await pause(random.integer(100, 600));
    }
  }
  async function writeAsTeammate(): Promise<void> {
    for (let number = 1; !isOver;) {
      const name = random.pick(visitors);
      const text = teammatesText(name, number, round);
      if (mayWrite(number) && (await world.desk.answer(aboutWhom(name, round), text))) {
        typed.push({ writer: teammate, conversation: name, text });
        number += 1;
      }
      await pause(random.integer(100, 600));
    }
  }
}

/** Waits until every side shows everything and nothing is under way. @returns what is still wrong when the patience is at its end */
async function settle(
  world: World,
  round: number,
  victims: Victims,
  typed: readonly Typed[],
): Promise<Difference[]> {
  const endMs = Date.now() + settleWithinMs;
  for (;;) {
    const differences = compare(typed, await look(world, round, victims));
    const people = [...visitors, teammate] as const;
    const sending = await Promise.all(people.map((name) => victims[name].isSending()));
    const isSettled = differences.length === 0 && !sending.includes(true);
    if (isSettled || Date.now() > endMs) return differences;
    await pause(500);
  }
}

function describeDifference({ kind, text, side, conversation, due }: Difference): string {
  const place = due === undefined ? '' : `, where “${due}” is due`;
  return `${kind}: “${text}” (${side}, conversation of ${conversation})${place}`;
}

async function look(world: World, round: number, victims: Victims): Promise<Shown[]> {
  const stored = await world.stored();
  const shown: Shown[] = [];
  for (const name of visitors) {
    const about = aboutWhom(name, round);
    const conversations = stored.filter((texts) => texts.some((text) => about.test(text)));
    shown.push(
      ...conversations.map((texts) => ({ side: 'database', conversation: name, texts })),
      { side: 'messenger', conversation: name, texts: await victims[name].shown() },
      { side: 'console', conversation: name, texts: await world.desk.shown(about) },
    );
  }
  return shown;
}
