import { createUuid } from '../../src/base/uuid.ts';
import { contractVersion } from '../../src/contract/version.ts';
import type { DatabaseKind } from '../../test/kit/databases.ts';
import { createVisitor, newComment } from '../../test/kit/visitor.ts';
import type { Result } from '../kit/result.ts';
import { compare, interleave } from '../kit/rounds.ts';
import type { Scale } from '../kit/scale.ts';
import { createDatabase, environmentOf, startFoyer, startPeer } from '../kit/servers.ts';
import { measureThroughput } from '../kit/throughput.ts';

const contacts = 64;
const text = 'Is the lamp dimmable, and does it come in green? I need it by Friday.';

/** Messages a second over HTTP, each on the disk before it is answered, of many contacts at once. */
export async function benchMessages(kind: DatabaseKind, scale: Scale): Promise<Result[]> {
  const load = { connections: contacts, seconds: scale.seconds };
  const database = await createDatabase(kind);
  const foyer = await startFoyer(database);
  const floor = await startPeer(new URL('floor.ts', import.meta.url), environmentOf(database));
  const people = await Promise.all(Array.from({ length: contacts }, () => createVisitor(foyer)));
  const envelopes = await Promise.all(
    people.map(async (person) => {
      const { conversation } = await person.start('Good morning');
      const { token } = person.ids;
      return { app_id: 'demo', version: contractVersion, token, conversation_id: conversation.id };
    }),
  );

  let count = 0;
  const nextReply = () => {
    count += 1;
    return JSON.stringify({ ...envelopes[count % contacts], comment: newComment(text) });
  };
  const nextRow = () => JSON.stringify({ id: createUuid(Date.now()), text });
  const rounds = await interleave(scale.rounds, {
    measured: () =>
      measureThroughput({
        ...load,
        url: `${foyer.url}/messenger/conversations/reply`,
        contentType: 'text/plain',
        nextBody: nextReply,
      }),
    against: () =>
      measureThroughput({
        ...load,
        url: `${floor.url}/messages`,
        contentType: 'application/json',
        nextBody: nextRow,
      }),
  });

  await Promise.all([foyer.stop(), floor.stop()]);
  await database.drop();
  const { measured, against, ratio } = compare(rounds, (perSecond) => perSecond);
  return [
    {
      what: `durable messages over HTTP, ${kind}`,
      unit: 'a second',
      measured,
      against: { name: 'bare route, one insert', measured: against, ratio },
      promise: { atLeast: 0.6 },
    },
  ];
}
