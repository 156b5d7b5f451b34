import { fileURLToPath } from 'node:url';
import { describeFailure, serve } from './serve.ts';

const distFolder = fileURLToPath(new URL('..', import.meta.url));

try {
  await serve(process.env, distFolder, (text) => process.stdout.write(text));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${describeFailure(error)}\n`);
}
