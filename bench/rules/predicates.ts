import { buildPredicate } from '../../src/rules/build.ts';
import type { Facts, Test } from '../../src/rules/facts.ts';
import { compare, interleave, median } from '../kit/rounds.ts';
import type { Promised, Result } from '../kit/result.ts';
import type { Scale } from '../kit/scale.ts';
import { buildWithLogicEngine, buildWithLogicJs, buildWithRulesEngine, flatten } from './peers.ts';
import { makePeople, makeRules } from './rules.ts';

const rules = makeRules(100);
const people = makePeople(100);

type Ask = (facts: Facts) => boolean;

/** Rules of which nothing is built any more, beside those of others: the same ones, about the same people, with the same answers. */
export async function benchPredicates(scale: Scale): Promise<Result[]> {
  const ours = rules.map(buildPredicate);
  const answers = people.flatMap((person) => ours.map((holds) => holds(person)));
  const engine = buildWithLogicEngine(rules);
  const js = buildWithLogicJs(rules);
  const runAll = buildWithRulesEngine(rules);
  const flat = people.map(flatten);

  requireSame('json-logic-engine', answers, askAll(engine));
  requireSame('json-logic-js', answers, askAll(js));
  const theirs = [];
  for (const facts of flat) theirs.push(...(await runAll(facts)));
  requireSame('json-rules-engine', answers, theirs);

  const forMs = scale.seconds * 300;
  const sync = (list: readonly Ask[]) => async () => rateOf(list, forMs);
  const slow = async () => {
    const began = performance.now();
    let count = 0;
    while (performance.now() - began < forMs) {
      await runAll(flat[count % flat.length] ?? {});
      count += 1;
    }
    return (count * rules.length) / (performance.now() - began) / 1_000;
  };
  const beside = async (name: string, against: () => Promise<number>, promise: Promised) => {
    const rounds = await interleave(scale.rounds, { measured: sync(ours), against });
    const { measured, against: their, ratio } = compare(rounds, (rate) => rate);
    return {
      what: 'predicates, built once',
      unit: 'M/s',
      measured,
      against: { name, measured: their, ratio },
      promise,
    };
  };
  return [
    await beside('json-logic-engine, generated code', sync(engine), { atLeast: 0.75 }),
    await beside('json-logic-js', sync(js), { atLeast: 20 }),
    await beside('json-rules-engine', slow, { atLeast: 300 }),
    measureMany(scale),
  ];
}

/** A thousand rules of one person, as a ping asks them. */
function measureMany(scale: Scale): Result {
  const many = makeRules(1_000).map(buildPredicate);
  const samples: number[] = [];
  for (let run = 0; run < scale.rounds * 200; run += 1) {
    const person = people[run % people.length];
    if (person === undefined) continue;
    const began = performance.now();
    countHeld(many, person);
    samples.push((performance.now() - began) * 1_000);
  }
  return {
    what: '1,000 rules against one person',
    unit: 'µs',
    measured: median(samples),
    promise: { atMost: 150 },
  };
}

/** In millions of rules a second. */
function rateOf(list: readonly Ask[], forMs: number): number {
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < forMs) {
    for (const person of people) countHeld(list, person);
    count += people.length * list.length;
  }
  return count / (performance.now() - began) / 1_000;
}

function countHeld(list: readonly Test[], person: Facts): number {
  let held = 0;
  for (const ask of list) if (ask(person)) held += 1;
  return held;
}

function askAll(list: readonly Ask[]): boolean[] {
  return people.flatMap((person) => list.map((ask) => ask(person)));
}

function requireSame(name: string, ours: readonly boolean[], theirs: readonly boolean[]): void {
  const at = ours.findIndex((answer, index) => answer !== theirs[index]);
  if (at === -1 && ours.length === theirs.length) return;
  throw new Error(`${name} says otherwise of ${JSON.stringify(rules[at % rules.length])}`);
}
