import type { Cancel } from '../base/clock.ts';
import { startTimerLoop } from './automation/timer-loop.ts';
import { ensureWorkspace, type MadeSecrets } from './commands/ensure-workspace.ts';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';
import { createContext, type Overrides } from './context.ts';
import { createHttp } from './create-http.ts';
import { listen } from './listen.ts';
import { startRealtime } from './realtime/realtime.ts';
import { setTimerOnce } from './storage/timers.ts';

export interface Server {
  /** Where it listens. */
  url: string;
  /** What the first start made at random, to be shown once. */
  made: MadeSecrets | undefined;
  /** Answers what is being asked, within five seconds, then ends everything; twice is harmless. */
  stop(): Promise<void>;
}

/** How long a stop waits for requests that have begun. Docker, for one, kills after ten seconds. */
const graceMs = 5_000;

/**
 * Starts Foyer.
 * @param distFolder what the build has left
 * @throws {ConfigError} for a setting that does not fit the database or the machine
 * @example const server = await startServer(toConfig(process.env), 'dist'); … await server.stop();
 */
export async function startServer(
  config: Config,
  distFolder: string,
  overrides: Overrides = {},
): Promise<Server> {
  const context = await createContext(config, overrides);
  const endings: (() => Promise<void>)[] = [() => context.close()];
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= endInReverse(endings));

  try {
    const { workspace, made } = await findOrMakeWorkspace(config, context);
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
      }),
    );
    endings.push(async () => {
      cancelGrace = context.clock.after(graceMs, () => http.server.closeAllConnections());
    });
    await setTimerOnce(context.database.db, {
      workspace_id: workspace.id,
      kind: 'purge_expired_sessions',
      key: '',
      due_at: context.clock.nowMs(),
    });
    endings.push(
      startTimerLoop({
        database: context.database,
        clock: context.clock,
        onError: (error) => context.log.error({ err: error }, 'a timer failed and stays due'),
      }),
    );
    return { url: await listen(http, config), made, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function findOrMakeWorkspace(
  config: Config,
  context: Parameters<typeof ensureWorkspace>[0],
): ReturnType<typeof ensureWorkspace> extends Promise<infer Found>
  ? Promise<NonNullable<Found>>
  : never {
  const found = await ensureWorkspace(context, { ...config, hasDemoContent: config.isDemo });
  if (found === undefined) {
    throw new ConfigError(
      'FOYER_APP_ID',
      `is “${config.appId}”, and the database has no such workspace`,
    );
  }
  return found;
}

async function endInReverse(endings: (() => Promise<void>)[]): Promise<void> {
  for (const end of endings.toReversed()) await end();
}
