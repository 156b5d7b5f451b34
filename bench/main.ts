import { cpus } from 'node:os';
import { benchBoot } from './boot/boot.ts';
import { benchOpen } from './boot/open.ts';
import { toTable, type Result } from './kit/result.ts';
import { quickScale, wholeScale, type Scale } from './kit/scale.ts';
import { benchMessenger } from './messenger/messenger.ts';
import { benchAudience } from './rules/audience.ts';
import { benchLatency } from './rules/latency.ts';
import { benchPredicates } from './rules/predicates.ts';
import { benchDelivery } from './server/delivery.ts';
import { benchMemory } from './server/memory.ts';
import { benchMessages } from './server/messages.ts';
import { benchPing } from './server/ping.ts';

/** `npm run bench` · `npm run bench -- boot` · `npm run bench -- server messages` · any of them with `--quick` */
const benches: Record<string, Record<string, (scale: Scale) => Promise<Result[]>>> = {
  boot: { page: benchBoot, open: benchOpen },
  messenger: { messenger: benchMessenger },
  rules: {
    predicates: benchPredicates,
    'audience-sqlite': (scale) => benchAudience('sqlite', scale),
    'audience-postgres': (scale) => benchAudience('postgres', scale),
    latency: (scale) => benchLatency('sqlite', scale),
    'latency-postgres': (scale) => benchLatency('postgres', scale),
  },
  server: {
    messages: (scale) => benchMessages('sqlite', scale),
    'messages-postgres': (scale) => benchMessages('postgres', scale),
    delivery: benchDelivery,
    memory: benchMemory,
    ping: (scale) => benchPing('sqlite', scale),
    'ping-postgres': (scale) => benchPing('postgres', scale),
  },
};

const words = process.argv.slice(3);
const isQuick = words.includes('--quick');
const [area, name] = words.filter((word) => !word.startsWith('--'));
const results: Result[] = [];
for (const [areaName, inArea] of Object.entries(benches)) {
  if (area !== undefined && area !== areaName) continue;
  for (const [benchName, run] of Object.entries(inArea)) {
    if (name !== undefined && !benchName.startsWith(name)) continue;
    process.stdout.write(`${areaName} ${benchName} …\n`);
    const measured = await run(isQuick ? quickScale : wholeScale);
    // Also by itself: whoever ends a long run early has what was measured until then.
    process.stdout.write(`${toTable(measured)}\n`);
    results.push(...measured);
  }
}
const [processor] = cpus();
process.stdout.write(
  `\nNode ${process.version}, ${cpus().length} × ${processor?.model}\n\n${toTable(results)}\n`,
);
