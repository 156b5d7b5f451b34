import { silenceBots } from '../../test/kit/bots.ts';
import {
  createTestDatabase,
  type DatabaseKind,
  type TestDatabase,
} from '../../test/kit/databases.ts';
import { builtServer, runProcess, runScript, type Program } from '../../test/kit/run-process.ts';

/** A server in a process of its own, on a machine that is shared with whoever measures it. */
export interface MeasuredServer {
  readonly url: string;
  readonly program: Program;
  stop(): Promise<void>;
}

/** The credentials of the console. */
export const owner = { email: 'owner@example.com', password: 'a password for benches' };

const adminUrl = 'postgres://postgres@127.0.0.1:5432/postgres';

/** An empty database; PostgreSQL where `TEST_DATABASE_URL` says, else on this machine. */
export function createDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  process.env['TEST_DATABASE_URL'] ??= adminUrl;
  return createTestDatabase(kind);
}

export function environmentOf({ environment }: TestDatabase): Record<string, string> {
  const { FOYER_DATA, DATABASE_URL } = environment;
  return { FOYER_DATA, ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }) };
}

/**
 * Foyer as it is built and shipped.
 * @param nodeArgs for Node itself
 */
export async function startFoyer(
  database: TestDatabase,
  nodeArgs: readonly string[] = [],
): Promise<MeasuredServer> {
  const environment = {
    ...environmentOf(database),
    PORT: '0',
    FOYER_OWNER_EMAIL: owner.email,
    FOYER_OWNER_PASSWORD: owner.password,
    FOYER_LOG_LEVEL: 'warn',
    FOYER_DEMO: '0',
    FOYER_LIMITS: '0',
    NODE_ENV: 'production',
  };
  const program = runProcess(builtServer, { environment, nodeArgs });
  await program.hasWritten('/widget/');
  // What people write is measured, not what bots answer: that is measured for itself.
  await silenceBots(database.environment);
  return toServer(program, /Console +(http:\/\/[^/]+)/);
}

/** What Foyer is held against: a script that prints `listening on URL`. */
export async function startPeer(
  file: URL,
  environment: Record<string, string> = {},
): Promise<MeasuredServer> {
  const program = runScript(file, { environment: { ...environment, NODE_ENV: 'production' } });
  await program.hasWritten('listening on');
  return toServer(program, /listening on (http:\/\/\S+)/);
}

function toServer(program: Program, pattern: RegExp): MeasuredServer {
  const url = pattern.exec(program.stdout)?.[1];
  if (url === undefined) throw new Error(`No address in ${program.stdout}`);
  return {
    url,
    program,
    async stop() {
      program.kill('SIGTERM');
      await program.ended;
    },
  };
}
