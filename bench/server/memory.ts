import { fileURLToPath } from 'node:url';
import { addCrowd, openSessions } from '../kit/crowd.ts';
import { requireOpenFiles } from '../kit/open-files.ts';
import type { Result } from '../kit/result.ts';
import type { Scale } from '../kit/scale.ts';
import { createDatabase, startFoyer, type MeasuredServer } from '../kit/servers.ts';
import { connectFleet } from './fleet.ts';

const otherFiles = 200;
const reporter = fileURLToPath(new URL('../kit/report-memory.mjs', import.meta.url));

interface Memory {
  rss: number;
  heap: number;
}

/** What a connected visitor who says nothing costs the server, after its garbage has been collected: with many of them less with none. */
export async function benchMemory(scale: Scale): Promise<Result[]> {
  const count = Math.max(...scale.connected);
  requireOpenFiles(count + otherFiles);
  const database = await createDatabase('sqlite');
  const foyer = await startFoyer(database, ['--expose-gc', '--import', reporter]);
  await addCrowd(database, count);
  await openSessions(database, count);

  const alone = await readMemory(foyer);
  const fleet = await connectFleet('foyer', foyer.url, count);
  const together = await readMemory(foyer);
  await fleet.stop();
  await foyer.stop();
  await database.drop();
  const perVisitor = (of: keyof Memory) => (together[of] - alone[of]) / count / 1_000;
  return (['heap', 'rss'] as const).map((of) => ({
    what: `memory of a connected visitor, ${of}, ${count.toLocaleString('en')} connected`,
    unit: 'kB',
    measured: perVisitor(of),
    promise: { atMost: 15 },
  }));
}

async function readMemory({ program }: MeasuredServer): Promise<Memory> {
  const begin = program.stdout.length;
  program.kill('SIGUSR2');
  await program.hasWritten('}\n', begin);
  const [, json = ''] = /memory (.*)/.exec(program.stdout.slice(begin)) ?? [];
  return JSON.parse(json) as Memory;
}
