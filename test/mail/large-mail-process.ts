import { dirname } from 'node:path';
import { createMailReader } from '../../src/server/integrations/mail-reader.ts';

/** Reads a mail, and writes how many megabytes the process has had at most. */
const path = process.argv.at(-1) ?? '';
const read = createMailReader({ folder: dirname(path), maxFileBytes: 2 ** 25, maxFiles: 10 });
const reading = await read(path);
if ('problem' in reading) throw new Error(reading.problem);
await reading.discard();
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
