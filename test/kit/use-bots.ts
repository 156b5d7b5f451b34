import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ConsoleConversation } from '../../src/contract/console/conversation.ts';
import { BotDesk, BotGuest } from './bot-desk.ts';
import type { DatabaseKind } from './databases.ts';
import { startTestServer, type TestServer } from './server.ts';
import { createTeammate, type Teammate } from './teammate.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import { createVisitor } from './visitor.ts';

/** A server whose workflows are those of the test that runs, and who there is. */
export interface Bots {
  readonly clock: ServerClock;
  readonly server: TestServer;
  readonly teammate: Teammate;
  readonly desk: BotDesk;
  /** Somebody new, who has begun a conversation. */
  arrive(text?: string): Promise<BotGuest>;
  conversationOf(guest: BotGuest): Promise<ConsoleConversation>;
  /** What the tags of their conversation are called. */
  tagsOf(guest: BotGuest): Promise<string[]>;
}

/** To be called once in a `describe`: starts everything before its tests, removes workflows after each and ends it after them. */
export function useBots(kind: DatabaseKind): Bots {
  const clock = createServerClock();
  let server: TestServer;
  let teammate: Teammate;
  let desk: BotDesk;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, overrides: { clock } });
    teammate = await createTeammate(server);
    desk = new BotDesk(teammate);
  });
  afterAll(() => server.destroy());
  afterEach(() => desk.removeAll());

  const conversationOf = async ({ id }: BotGuest) => (await teammate.thread(id)).conversation;
  return {
    clock,
    get server() {
      return server;
    },
    get teammate() {
      return teammate;
    },
    get desk() {
      return desk;
    },
    async arrive(text = 'Hello') {
      const guest = new BotGuest(await createVisitor(server));
      await guest.start(text);
      return guest;
    },
    conversationOf,
    async tagsOf(guest) {
      const { tag_ids } = await conversationOf(guest);
      const { tags } = await teammate.directory();
      return tags.filter(({ id }) => tag_ids.includes(id)).map(({ name }) => name);
    },
  };
}
