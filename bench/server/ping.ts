import type { DatabaseKind } from '../../test/kit/databases.ts';
import { createVisitor, type Visitor } from '../../test/kit/visitor.ts';
import { addCrowd } from '../kit/crowd.ts';
import type { Result } from '../kit/result.ts';
import { compare, interleave, median } from '../kit/rounds.ts';
import type { Scale } from '../kit/scale.ts';
import { createDatabase, startFoyer, type MeasuredServer } from '../kit/servers.ts';

const few = 1_000;

/** How long an anonymous visitor's ping takes, by how many contacts there are: one who comes for the first time, and one who is here again. */
export async function benchPing(kind: DatabaseKind, scale: Scale): Promise<Result[]> {
  const [quiet, full] = [await startWith(kind, few), await startWith(kind, scale.contacts)];
  const results: Result[] = [];
  for (const [who, ping] of Object.entries({ first: pingFirst, again: pingAgain })) {
    const [pingQuiet, pingFull] = [await ping(quiet.foyer), await ping(full.foyer)];
    // What has just started is still being compiled.
    await Promise.all([time(pingQuiet, scale.pings), time(pingFull, scale.pings)]);
    const rounds = await interleave(scale.rounds, {
      measured: () => time(pingFull, scale.pings),
      against: () => time(pingQuiet, scale.pings),
    });
    const { measured, against, ratio } = compare(rounds, median);
    results.push({
      what: `ping, ${who}, ${scale.contacts.toLocaleString('en')} contacts, ${kind}`,
      unit: 'ms',
      measured,
      against: { name: `${few.toLocaleString('en')} contacts`, measured: against, ratio },
      promise: { atMost: 1.2 },
    });
  }
  await Promise.all([quiet.stop(), full.stop()]);
  return results;
}

async function startWith(kind: DatabaseKind, contacts: number) {
  const database = await createDatabase(kind);
  const foyer = await startFoyer(database);
  await addCrowd(database, contacts);
  return {
    foyer,
    async stop() {
      await foyer.stop();
      await database.drop();
    },
  };
}

type Ping = () => Promise<unknown>;

async function pingFirst(foyer: MeasuredServer): Promise<Ping> {
  return () => createVisitor(foyer);
}

async function pingAgain(foyer: MeasuredServer): Promise<Ping> {
  const visitor: Visitor = await createVisitor(foyer);
  return () => visitor.ping();
}

/** How many ms each took, one after the other. */
async function time(ping: Ping, count: number): Promise<number[]> {
  const durationsMs: number[] = [];
  while (durationsMs.length < count) {
    const startMs = performance.now();
    await ping();
    durationsMs.push(performance.now() - startMs);
  }
  return durationsMs;
}
