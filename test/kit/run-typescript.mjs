/** `node run-typescript.mjs FILE`: what Node 20 cannot do by itself. */
import { runnerImport } from 'vite';

const file = process.argv[2];
if (file === undefined) throw new Error('Which file?');
await runnerImport(file, { configFile: false, logLevel: 'error' });
