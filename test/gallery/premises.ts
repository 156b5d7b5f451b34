import { alwaysOpen } from '../../src/contract/automation/office-hours.ts';
import { defaultOperatorSettings } from '../../src/contract/automation/operator-settings.ts';
import type { EditMessengerRequest } from '../../src/contract/console/messenger.ts';
import type { Environment } from '../../src/server/config.ts';
import { BotDesk } from '../kit/bot-desk.ts';
import { succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVirtualClock, type VirtualClock } from '../kit/virtual-clock.ts';

/** A server of a shop, at which time stands still, and who answers there. */
export interface Premises {
  server: TestServer;
  clock: VirtualClock;
  desk: BotDesk;
  /** Makes them for the next as they were for the first, but for what people have said. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Two o’clock on a Thursday afternoon, wherever the pictures are taken. */
const startMs = Date.UTC(2026, 0, 15, 14);
const weekMs = 7 * 24 * 60 * 60_000;

const look: EditMessengerRequest = { name: 'Lumen', look: { reply_time: null } };

/** @param environment of the server, where it is set up otherwise than others */
export async function openPremises(environment: Environment = {}): Promise<Premises> {
  const clock = createVirtualClock(startMs);
  const server = await startTestServer({ environment, overrides: { clock } });
  const owner = await createTeammate(server);
  const desk = new BotDesk(owner);
  succeed(await owner.request('PATCH', 'me', { name: 'Robin Ames' }));
  succeed(await owner.request('PATCH', 'messenger', look));
  return {
    server,
    clock,
    desk,
    async tidy() {
      // Whoever comes next does so at the same time of the same day, so that their pictures say the same.
      clock.jump(weekMs - ((clock.nowMs() - startMs) % weekMs));
      // A session does not last that long.
      await owner.signIn();
      succeed(await owner.request('PATCH', 'messenger', look));
      await desk.set({
        operator: { ...defaultOperatorSettings, email_prompt: { on: false } },
        office_hours: alwaysOpen,
      });
    },
    close: () => server.destroy(),
  };
}
