#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

const distFolder = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  distFolder,
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
