import { fileURLToPath } from 'node:url';
import { addCrowd, openSessions } from '../kit/crowd.ts';
import { requireOpenFiles } from '../kit/open-files.ts';
import type { Result } from '../kit/result.ts';
import { compare, interleave, percentile } from '../kit/rounds.ts';
import type { Scale } from '../kit/scale.ts';
import { createDatabase, startFoyer, startPeer, type MeasuredServer } from '../kit/servers.ts';
import { connectFleet, type Fleet } from './fleet.ts';

/** Besides the sockets: the database, modules, pipes. */
const otherFiles = 200;
const reporter = fileURLToPath(new URL('../kit/report-announcements.mjs', import.meta.url));

/** With so many visitors connected, of whom one is concerned; against an echo over as many sockets of a socket.io that does nothing else. */
export async function benchDelivery(scale: Scale): Promise<Result[]> {
  const most = Math.max(...scale.connected);
  requireOpenFiles(most + otherFiles);
  const database = await createDatabase('sqlite');
  const foyer = await startFoyer(database, ['--import', reporter]);
  const echo = await startPeer(new URL('echo.ts', import.meta.url));
  await addCrowd(database, most);
  await openSessions(database, most);

  const results: Result[] = [];
  for (const count of scale.connected) {
    results.push(...(await measureWith(count, { foyer, echo }, scale)));
  }
  await Promise.all([foyer.stop(), echo.stop()]);
  await database.drop();
  return results;
}

/** How many ms it took: from the commit, after which it is announced, and from the moment at which it was sent. */
interface Duration {
  fromCommit: number;
  fromSending: number;
}

async function measureWith(
  count: number,
  { foyer, echo }: { foyer: MeasuredServer; echo: MeasuredServer },
  { rounds, deliveries }: Scale,
): Promise<Result[]> {
  const visitors = await connectFleet('foyer', foyer.url, count);
  const peers = await connectFleet('echo', echo.url, count);
  const hearMessages = () => timeMessages(foyer, visitors, deliveries);
  const hearEchoes = () => timeEchoes(peers, deliveries);
  // What has just started is still being compiled.
  await hearMessages();
  await hearEchoes();
  const durations = await interleave(rounds, { measured: hearMessages, against: hearEchoes });
  await Promise.all([visitors.stop(), peers.stop()]);

  return (['fromCommit', 'fromSending'] as const).flatMap((from) =>
    [50, 99].map((percent) => {
      const { measured, against, ratio } = compare(durations, (round) =>
        percentile(
          round.map((duration) => duration[from]),
          percent,
        ),
      );
      const begin = from === 'fromCommit' ? 'committed' : 'sent';
      return {
        what: `message ${begin} to heard, ${count.toLocaleString('en')} connected, p${percent}`,
        unit: 'ms',
        measured,
        against: { name: 'idle echo', measured: against, ratio },
        ...(percent === 99 && from === 'fromCommit' ? { promise: { atMost: 10 } } : {}),
      };
    }),
  );
}

async function timeEchoes(peers: Fleet, count: number): Promise<Duration[]> {
  const heard = await peers.hear(count);
  return heard.map(({ sentMs, heardMs }) => {
    const durationMs = heardMs - sentMs;
    return { fromCommit: durationMs, fromSending: durationMs };
  });
}

async function timeMessages(
  { program }: MeasuredServer,
  visitors: Fleet,
  count: number,
): Promise<Duration[]> {
  const earlier = readAnnouncements(program.stdout).length;
  const heard = await visitors.hear(count);
  await program.hasWritten(` as ${earlier + 2 * count}\n`);
  const announcedMs = readAnnouncements(program.stdout).slice(earlier);
  return heard.map(({ sentMs, heardMs }, index) => ({
    // The first of its two messages began the conversation.
    fromCommit: heardMs - (announcedMs[2 * index + 1] ?? Number.NaN),
    fromSending: heardMs - sentMs,
  }));
}

function readAnnouncements(stdout: string): number[] {
  return [...stdout.matchAll(/^announced (\S+) as \d+$/gm)].map(([, time]) => Number(time));
}
