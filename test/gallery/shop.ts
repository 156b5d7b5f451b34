import type { Browser, BrowserContext } from 'playwright-core';
import { must } from '../../src/base/must.ts';
import { findWorkspace, updateWorkspace } from '../../src/server/storage/workspaces.ts';
import type { Environment } from '../../src/server/config.ts';
import { BotDesk } from '../kit/bot-desk.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVirtualClock, type VirtualClock } from '../kit/virtual-clock.ts';
import { sizes, type Size, type Variant } from './variant.ts';

/** A server that nobody has been at yet, and a browser that nobody has used, where time stands still together. */
export interface Shop {
  server: TestServer;
  context: BrowserContext;
  clock: VirtualClock;
  desk: BotDesk;
  /** Time goes on, in the browser as at the server. */
  pass(minutes: number): Promise<void>;
  close(): Promise<void>;
}

const minuteMs = 60_000;
/** Two o’clock on a Thursday afternoon, wherever the pictures are taken. */
const startMs = Date.UTC(2026, 0, 15, 14);

const patienceMs = 15_000;

async function nameWorkspace(server: TestServer): Promise<void> {
  const database = server.openDatabase();
  try {
    const workspace = must(await findWorkspace(database.db, 'demo'), 'the workspace');
    const settings = { ...workspace.settings, name: 'Lumen' };
    await updateWorkspace(database.db, { ...workspace, settings });
  } finally {
    await database.close();
  }
}

export async function openShop(
  browser: Browser,
  part: keyof typeof sizes,
  { device, language }: Variant,
  desktop: Size | undefined,
  environment: Environment = {},
): Promise<Shop> {
  const clock = createVirtualClock(startMs);
  const isPhone = device === 'phone';
  const [server, context] = await Promise.all([
    startTestServer({ environment, overrides: { clock } }),
    browser.newContext({
      viewport: (isPhone ? undefined : desktop) ?? sizes[part][device],
      isMobile: isPhone,
      hasTouch: isPhone,
      locale: language,
      timezoneId: 'UTC',
    }),
  ]);
  context.setDefaultTimeout(patienceMs);
  await context.clock.setFixedTime(startMs);
  await nameWorkspace(server);
  const owner = await createTeammate(server);
  await owner.request('PATCH', 'me', { name: 'Robin Ames' });
  return {
    server,
    context,
    clock,
    desk: new BotDesk(owner),
    async pass(minutes) {
      // Not minute by minute: a server that has been idle for days looks once at what has come due.
      clock.jump(minutes * minuteMs);
      await context.clock.setFixedTime(clock.nowMs());
    },
    async close() {
      await context.close();
      await server.destroy();
    },
  };
}
