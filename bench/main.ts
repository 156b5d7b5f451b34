import { cpus } from 'node:os';
import { toTable, type Result } from './kit/result.ts';
import { benchMessages } from './server/messages.ts';

/** `npm run bench` · `npm run bench -- server` · `npm run bench -- server messages` */
const benches: Record<string, Record<string, () => Promise<Result[]>>> = {
  server: {
    messages: () => benchMessages('sqlite'),
    'messages-postgres': () => benchMessages('postgres'),
  },
};

const [area, name] = process.argv.slice(3);
const results: Result[] = [];
for (const [areaName, inArea] of Object.entries(benches)) {
  if (area !== undefined && area !== areaName) continue;
  for (const [benchName, run] of Object.entries(inArea)) {
    if (name !== undefined && !benchName.startsWith(name)) continue;
    process.stdout.write(`${areaName} ${benchName} …\n`);
    results.push(...(await run()));
  }
}
const [processor] = cpus();
process.stdout.write(
  `\nNode ${process.version}, ${cpus().length} × ${processor?.model}\n\n${toTable(results)}\n`,
);
