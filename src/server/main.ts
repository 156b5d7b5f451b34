import { fileURLToPath } from 'node:url';
import { startServer } from './app.ts';
import { ConfigError } from './config-error.ts';
import { toConfig, type Config } from './config.ts';
import { FolderInUseError } from './storage/database/folder-lock.ts';
import { secretsOnce, welcome } from './welcome.ts';

const distFolder = fileURLToPath(new URL('..', import.meta.url));

try {
  const config: Config = toConfig(process.env);
  const server = await startServer(config, distFolder, (made) =>
    process.stdout.write(secretsOnce(config, made)),
  );
  process.stdout.write(`${welcome(config, server.url)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop());
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${isForPeople(error) ? error.message : String((error as Error).stack)}\n`);
}

function isForPeople(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof FolderInUseError;
}
