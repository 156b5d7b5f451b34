import { firstWords } from '../kit/first-words.ts';
import type { Browser } from 'playwright-core';
import type { Block } from '../../src/contract/block.ts';
import { launchBrowser } from '../kit/browser.ts';
import { createTestDatabase, openDatabase, type DatabaseKind } from '../kit/databases.ts';
import { owner } from '../kit/server.ts';
import { openDesk, type Desk } from './desk.ts';
import { visitors, type VisitorName } from './plan.ts';
import { aboutWhom } from './texts.ts';
import { startMortalServer, type MortalServer } from '../kit/mortal-server.ts';
import { openVisitor, type Visitor } from './visitor.ts';

/** A server that dies, a teammate who stays, and a browser for visitors who come and go. */
export interface World {
  readonly server: MortalServer;
  readonly desk: Desk;
  /** New ones, with profiles of their own. */
  openVisitors(round: number): Promise<Record<VisitorName, Visitor>>;
  /** The texts of every conversation, as the database has them. */
  stored(): Promise<string[][]>;
  close(): Promise<void>;
}

export async function openWorld(kind: DatabaseKind): Promise<World> {
  const database = await createTestDatabase(kind, { isQuick: true });
  const { FOYER_DATA, DATABASE_URL } = database.environment;
  const [server, browser] = await Promise.all([
    startMortalServer({
      FOYER_DATA,
      ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }),
      FOYER_OWNER_EMAIL: owner.email,
      FOYER_OWNER_PASSWORD: owner.password,
      FOYER_LOG_LEVEL: 'warn',
      FOYER_DEMO: '0',
      FOYER_LIMITS: '0',
    }),
    launchBrowser(),
  ]);
  const desk = await openDesk(browser, server.port);
  return {
    server,
    desk,
    openVisitors: (round) => openVisitors(browser, server.port, round),
    async stored() {
      const open = openDatabase(database.environment);
      const rows = await open.db
        .selectFrom('parts')
        .select(['conversation_id', 'blocks'])
        .where('kind', '=', 'comment')
        .orderBy('conversation_id')
        .orderBy('position')
        .execute()
        .finally(() => open.close());
      const texts = new Map<string, string[]>();
      for (const { conversation_id, blocks } of rows) {
        const body = JSON.parse(blocks) as Block[];
        const known = texts.get(conversation_id) ?? [];
        texts.set(conversation_id, [...known, firstWords(body) ?? '']);
      }
      return [...texts.values()];
    },
    async close() {
      await browser.close();
      await desk.line.close();
      await server.kill();
      await database.drop();
    },
  };
}

async function openVisitors(
  browser: Browser,
  port: number,
  round: number,
): Promise<Record<VisitorName, Visitor>> {
  const opened = visitors.map(
    async (name) => [name, await openVisitor(browser, port, aboutWhom(name, round))] as const,
  );
  return Object.fromEntries(await Promise.all(opened)) as Record<VisitorName, Visitor>;
}
