import pino, { type Logger } from 'pino';
import { systemClock, type Clock } from '../base/clock.ts';
import { createEmitter, type Emitter } from '../base/emitter.ts';
import { createDesk, type Desk } from './desk.ts';
import { createAutomations } from './automation/automations.ts';
import { createPrograms } from './automation/programs.ts';
import type { MailContext } from './commands/incoming-mail/mail-context.ts';
import { describeMail } from './config-mail.ts';
import type { Config } from './config.ts';
import { createArgon2Passwords } from './integrations/argon2-passwords.ts';
import { createJoseUserTokens } from './integrations/jose-user-tokens.ts';
import { inspectFile } from './integrations/file-inspection.ts';
import type { ResolveName } from './integrations/mail-checks.ts';
import { createMemoryAttempts } from './integrations/memory-attempts.ts';
import { createIncomingMail } from './incoming-mail.ts';
import { openDatabase } from './open-database.ts';
import { openFiles } from './open-files.ts';
import { openMailer } from './open-mailer.ts';
import { createPrometheusMetrics } from './integrations/prometheus-metrics.ts';
import { measureTransactions } from './measured-database.ts';
import type { Announcement, Mailer, Metrics, PasswordHasher, RequestLimits } from './ports.ts';
import { createNoLimits, createRequestLimits } from './request-limits.ts';
import { migrate } from './storage/database/migrate.ts';
import { createTrust, type Trust } from './visitor-address.ts';

/** Everything that lives as long as the server. */
export interface Context extends MailContext {
  readonly config: Config;
  readonly log: Logger;
  readonly announcements: Emitter<Announcement>;
  readonly limits: RequestLimits;
  readonly metrics: Metrics;
  readonly trust: Trust;
  readonly desk: Desk;
  readonly mailer: Mailer;
  /** Ends what the context began; twice is harmless. */
  close(): Promise<void>;
}

/** What a test puts in the place of the real thing. */
export interface Overrides {
  clock?: Clock;
  /** How long a stop waits for requests that have begun. */
  graceMs?: number;
  passwords?: PasswordHasher;
  /** Whom mails that come in are asked of. */
  resolveName?: ResolveName;
}

const attemptsToSignIn = 10;
const attemptsOfAddress = 100;
const attemptsWindowS = 15 * 60;

/**
 * Opens the database, brings it up to date, and makes everything that the doors are given.
 * @throws {ConfigError} where there is no database to be had
 * @throws {FolderInUseError}
 */
export async function createContext(config: Config, overrides: Overrides = {}): Promise<Context> {
  const log = pino({ level: config.logLevel, base: null, serializers: { err: describeError } });
  const { database, unlock } = await openDatabase(config, (error) =>
    log.warn({ err: error }, 'a database connection broke'),
  );
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    unlock();
    throw error;
  }
  const announcements = createEmitter<Announcement>((error) =>
    log.error({ err: error }, 'an announcement was not heard'),
  );
  const desk = createDesk();
  const mailer = openMailer(config);
  const metrics = createPrometheusMetrics();
  announcements.on((announcement) => countMessages(announcement, metrics));
  return {
    config,
    log,
    metrics,
    database: measureTransactions(database, metrics),
    announcements,
    clock: overrides.clock ?? systemClock,
    announce: announcements.emit,
    limits: config.hasLimits
      ? createRequestLimits(createMemoryAttempts, metrics.rateLimited)
      : createNoLimits(),
    trust: createTrust(config.trustedProxies),
    automation: {
      automations: createAutomations(),
      programs: createPrograms(),
      hasMail: config.mail.smtpUrl !== undefined,
      atTheDesk: desk.teammateIds,
    },
    desk,
    mailer,
    files: openFiles(config),
    inspectFile,
    incoming: createIncomingMail(config, overrides.resolveName),
    mailServer: describeMail(config.mail, config.publicUrl),
    passwords: overrides.passwords ?? createArgon2Passwords(),
    userTokens: createJoseUserTokens(),
    signInAttempts: createMemoryAttempts(attemptsToSignIn, attemptsWindowS),
    addressAttempts: createMemoryAttempts(attemptsOfAddress, attemptsWindowS),
    async close() {
      announcements.clear();
      metrics.stop();
      await mailer.close();
      await database.close().finally(unlock);
    },
  };
}

/** What has been announced has been written, and just now. */
function countMessages(announcement: Announcement, metrics: Metrics): void {
  if (announcement.kind !== 'conversation_changed') return;
  for (const part of announcement.change.parts) {
    if (part.kind === 'comment') metrics.messageWritten(part.author.kind);
  }
}

/** What went wrong and where. A database's error has more to say, and some of that is somebody's data. */
function describeError(error: Error & { code?: string }) {
  return { name: error.name, message: error.message, code: error.code, stack: error.stack };
}
