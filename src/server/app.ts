import { join } from 'node:path';
import { systemClock, type Cancel } from '../base/clock.ts';
import { setRetentionTimers } from './automation/retention.ts';
import { startTimerLoop } from './automation/timer-loop.ts';
import {
  ensureWorkspace,
  type EnsuredWorkspace,
  type MadeSecrets,
} from './commands/ensure-workspace.ts';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';
import { keepChunks } from './commands/keep-chunks.ts';
import { createContext, type Context, type Overrides } from './context.ts';
import { createHttp } from './create-http.ts';
import { listenForMail } from './incoming-mail.ts';
import { readChunks } from './http/widget/chunks.ts';
import { listen } from './listen.ts';
import { startFileRemover } from './outbox/file-remover.ts';
import { startMail } from './start-mail.ts';
import { startRealtime } from './realtime/realtime.ts';
import { setTimerOnce } from './storage/timers.ts';

export interface Server {
  /** Where it listens. */
  url: string;
  /** Where it takes mails; undefined is nowhere. */
  smtpPort: number | undefined;
  /** Answers what is being asked, within five seconds, then ends everything; twice is harmless. */
  stop(): Promise<void>;
}

/** Docker, for one, kills after ten seconds. */
const defaultGraceMs = 5_000;

/**
 * Starts Foyer.
 * @param distFolder what the build has left
 * @param onMade is given what the first start made at random, as soon as it is kept: a start that fails after that must not swallow it
 * @throws {ConfigError} for a setting that does not fit the database or the machine
 * @example const server = await startServer(toConfig(process.env), 'dist'); … await server.stop();
 */
export async function startServer(
  config: Config,
  distFolder: string,
  onMade: (made: MadeSecrets) => void = () => {},
  overrides: Overrides = {},
): Promise<Server> {
  const context = await createContext(config, overrides);
  const endings: (() => Promise<void>)[] = [() => context.close()];
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= endInReverse(endings));

  try {
    const { workspace, made } = await findOrMakeWorkspace(config, context);
    if (made !== undefined) onMade(made);
    const chunks = readChunks(join(distFolder, 'widget'));
    await keepChunks(context.database, chunks, context.clock.nowMs());
    const http = await createHttp(context, workspace, distFolder);
    let cancelGrace: Cancel = () => {};
    endings.push(async () => cancelGrace());
    endings.push(() => http.close());
    endings.push(
      startRealtime(http.server, context, {
        announcements: context.announcements,
        allowedOrigins: config.allowedOrigins,
        publicUrl: config.publicUrl,
        workspaceId: workspace.id,
        desk: context.desk,
      }),
    );
    endings.push(async () => {
      const { graceMs = defaultGraceMs } = overrides;
      cancelGrace = systemClock.after(graceMs, () => http.server.closeAllConnections());
    });
    await setTimerOnce(context.database.db, {
      workspace_id: workspace.id,
      kind: 'purge_expired_sessions',
      key: '',
      due_at: context.clock.nowMs(),
    });
    await setRetentionTimers(
      context.database.db,
      workspace.id,
      config.retention,
      context.clock.nowMs(),
    );
    endings.push(
      startFileRemover({
        ...context,
        onError: (error) => context.log.error({ err: error }, 'a file could not be removed'),
      }),
    );
    endings.push(await startMail(context, distFolder));
    endings.push(
      startTimerLoop({
        database: context.database,
        clock: context.clock,
        retention: config.retention,
        automation: context.automation,
        mailDomain: config.mail.domain,
        announce: context.announce,
        onError: (error) => context.log.error({ err: error }, 'a timer failed and stays due'),
      }),
    );
    const mail = await listenForMail(context, workspace);
    if (mail !== undefined) endings.push(() => mail.stop());
    return { url: await listen(http, config), smtpPort: mail?.port, stop };
  } catch (error) {
    await stop().catch((failure: unknown) =>
      context.log.error({ err: failure }, 'the stop failed'),
    );
    throw error;
  }
}

async function findOrMakeWorkspace(config: Config, context: Context): Promise<EnsuredWorkspace> {
  const found = await ensureWorkspace(context, { ...config, hasDemoContent: config.isDemo });
  if (found === undefined) {
    throw new ConfigError(
      'FOYER_APP_ID',
      `is “${config.appId}”, and the database has no such workspace`,
    );
  }
  return found;
}

/** Every one of them, also when an earlier one fails; then that failure. */
async function endInReverse(endings: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const end of endings.toReversed()) {
    await end().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
