import { describe, expect, test } from 'vitest';
import { databaseKinds } from '../../kit/databases.ts';
import type { BotGuest } from '../../kit/bot-desk.ts';
import { useBots } from '../../kit/use-bots.ts';

const hourMs = 3_600_000;

describe.each(databaseKinds)('who is not answered, on %s', (kind) => {
  const bots = useBots(kind);
  const { arrive, clock } = bots;

  const warn = () =>
    bots.desk.workflow('Warns', {
      trigger: { on: 'teammate_unresponsive', after_s: 3_600 },
      steps: [{ note: 'Has waited for an hour' }],
    });
  const isWarned = async ({ id }: BotGuest) =>
    (await bots.desk.transcript(id)).includes('bot note: Has waited for an hour');
  /** The server looks once a second, by this clock. */
  async function expectSoon(guest: BotGuest): Promise<void> {
    await expect
      .poll(async () => {
        await clock.advance(1_000);
        return isWarned(guest);
      })
      .toBe(true);
  }

  test('W1 W12 has waited since their first word that nobody has answered, however often they write', async () => {
    await warn();
    const guest = await arrive();
    await clock.advance(hourMs - 600_000);
    await guest.write('Hello?');
    await clock.advance(590_000);
    expect(await isWarned(guest)).toBe(false);
    await clock.advance(10_000);
    await expectSoon(guest);
  });

  test('W1 W12 waits for a teammate from the end of the bot’s turn', async () => {
    await warn();
    await bots.desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [{ buttons: { text: 'Which?', options: [{ label: 'This', steps: [] }] } }],
    });
    const guest = await arrive();
    await clock.advance(hourMs / 10);
    await guest.press('This');
    await clock.advance(hourMs - 10_000);
    expect(await isWarned(guest)).toBe(false);
    await clock.advance(10_000);
    await expectSoon(guest);
  });

  test('W12 is answered, and nobody is warned', async () => {
    await warn();
    const guest = await arrive();
    await bots.teammate.reply(guest.id, 'I am here');
    const other = await arrive();
    await clock.advance(hourMs);
    await expectSoon(other);
    expect(await isWarned(guest)).toBe(false);
  });
});
