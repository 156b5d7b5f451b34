import type { DatabaseKind } from '../../test/kit/databases.ts';
import { createVisitor } from '../../test/kit/visitor.ts';
import type { Result } from '../kit/result.ts';
import { interleave, percentile } from '../kit/rounds.ts';
import type { Scale } from '../kit/scale.ts';
import { createDatabase, startFoyer } from '../kit/servers.ts';
import { addLiveWorkflows, fewMatching } from './live-workflows.ts';

interface Crowd {
  live: number;
  matching: number;
}

const crowds: readonly Crowd[] = [
  { live: 100, matching: 0 },
  { live: 1_000, matching: 0 },
  { live: 1_000, matching: fewMatching },
  { live: 10_000, matching: 0 },
];

/** How long a message and a ping take with so many workflows live that each of them may wake, against the same with none. */
export async function benchLatency(kind: DatabaseKind, scale: Scale): Promise<Result[]> {
  const quiet = await startWith(kind, { live: 0, matching: 0 });
  const results: Result[] = [];
  for (const crowd of crowds) {
    const busy = await startWith(kind, crowd);
    for (const what of ['ping', 'message'] as const) {
      const both = { measured: () => time(busy[what]), against: () => time(quiet[what]) };
      // What has just started is still being compiled, and what is live is read once.
      await interleave(scale.pings, both);
      // One by one: a machine is busy for one of them and not for the next.
      const pairs = await interleave(scale.rounds * scale.pings, both);
      for (const percent of [50, 99]) {
        const of = (side: 'measured' | 'against') =>
          percentile(
            pairs.map((pair) => pair[side]),
            percent,
          );
        const [measured, against] = [of('measured'), of('against')];
        results.push({
          what: `${what}, ${toText(crowd)}, ${kind}, p${percent}`,
          unit: 'ms',
          measured,
          against: { name: 'none live', measured: against, ratio: measured / against },
          ...(isPromised(what, crowd, percent) && { promise: { atMost: 2 } }),
        });
      }
    }
    await busy.stop();
  }
  await quiet.stop();
  return results;
}

function isPromised(what: 'ping' | 'message', crowd: Crowd, percent: number): boolean {
  return what === 'ping' && crowd.live === 1_000 && crowd.matching === 0 && percent === 50;
}

function toText({ live, matching }: Crowd): string {
  const some = matching === 0 ? 'none' : `${matching}`;
  return `${live.toLocaleString('en')} live, ${some} matching`;
}

async function startWith(kind: DatabaseKind, { live, matching }: Crowd) {
  const database = await createDatabase(kind);
  const foyer = await startFoyer(database);
  await addLiveWorkflows(database, 'page_visited', live, matching);
  await addLiveWorkflows(database, 'contact_replied', live, matching);
  const [guest, writer] = [await createVisitor(foyer), await createVisitor(foyer)];
  let conversationId: string | undefined;
  return {
    ping: () => guest.ping(),
    async message() {
      conversationId ??= (await writer.start('Good morning')).conversation.id;
      await writer.reply(conversationId, 'Is the lamp dimmable, and does it come in green?');
    },
    async stop() {
      await foyer.stop();
      await database.drop();
    },
  };
}

/** How many ms it took. */
async function time(run: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await run();
  return performance.now() - startMs;
}
