import { startServer, type Server } from '../../src/server/app.ts';
import { toConfig, type Environment } from '../../src/server/config.ts';
import type { Overrides } from '../../src/server/context.ts';
import { createArgon2Passwords } from '../../src/server/integrations/argon2-passwords.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { silenceBots } from './bots.ts';
import {
  createTestDatabase,
  openDatabase,
  type DatabaseEnvironment,
  type DatabaseKind,
} from './databases.ts';
import { distFolder } from './paths.ts';

export const owner = { email: 'owner@example.com', password: 'a password for tests' };
export const identitySecret = 'a secret for tests';

/** To find out a password is not what these tests are about: their hashes cost next to nothing. */
const quickCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** The real server on a free port, with a database of its own. */
export interface TestServer {
  readonly url: string;
  /** Where it takes mails, as `SMTP_LISTEN` has said. */
  readonly smtpPort: number;
  readonly environment: Environment;
  /** Opens its database a second time, to look behind the doors; the caller closes. */
  openDatabase(): Database;
  /** Stops it; the data stay. */
  stop(): Promise<void>;
  /** Starts it again, on the same port, with the same data; of another build where one is given. */
  start(build?: string): Promise<void>;
  /** Stops it and removes the data. */
  destroy(): Promise<void>;
}

export async function startTestServer({
  database: kind = 'sqlite' as DatabaseKind,
  environment: extra = {} as Environment,
  overrides = {} as Overrides,
  build = distFolder,
  /** As a new workspace has them; else nobody speaks who is nobody. */
  hasBots = false,
} = {}): Promise<TestServer> {
  const database = await createTestDatabase(kind, { isQuick: true });
  let environment: Environment = {
    ...database.environment,
    PORT: '0',
    FOYER_OWNER_EMAIL: owner.email,
    FOYER_OWNER_PASSWORD: owner.password,
    FOYER_IDENTITY_SECRET: identitySecret,
    FOYER_LOG_LEVEL: 'warn',
    FOYER_DEMO: '0',
    // All of a test's people come from one address, and write faster than anybody types.
    FOYER_LIMITS: '0',
    ...extra,
  };
  let server: Server;
  const start = async (folder = build) => {
    server = await startServer(toConfig(environment), folder, undefined, {
      passwords: createArgon2Passwords(quickCost),
      ...overrides,
    });
    environment = { ...environment, PORT: new URL(server.url).port };
  };
  try {
    await start();
    if (!hasBots) await silenceBots({ ...database.environment, ...extra });
  } catch (error) {
    await database.drop();
    throw error;
  }
  return {
    get url() {
      return server.url;
    },
    get smtpPort() {
      return server.smtpPort ?? 0;
    },
    get environment() {
      return environment;
    },
    openDatabase: () => openDatabase(database.environment),
    stop: () => server.stop(),
    start,
    async destroy() {
      await server.stop();
      await database.drop();
    },
  };
}

/** What the `foyer` command needs to know of a server's settings. */
export function settingsOf({ environment }: TestServer): DatabaseEnvironment {
  const { FOYER_DATA = '', DATABASE_URL } = environment;
  return { FOYER_DATA, ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }) };
}
