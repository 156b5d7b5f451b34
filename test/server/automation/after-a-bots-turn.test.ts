import { beforeAll, describe, expect, test } from 'vitest';
import type { Team } from '../../../src/contract/console/teams.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { useBots } from '../../kit/use-bots.ts';

const ask = { buttons: { text: 'Which?', options: [{ label: 'This', steps: [] }] } };

describe.each(databaseKinds)('on %s', (kind) => {
  const bots = useBots(kind);
  const { arrive, conversationOf, clock } = bots;
  let sales: Team;
  beforeAll(async () => {
    sales = await bots.desk.team('Sales');
  });

  test('W1 W12 who is asked something because no teammate answers is asked it once', async () => {
    await bots.desk.workflow('Sorry', {
      trigger: { on: 'teammate_unresponsive', after_s: 60 },
      steps: [ask],
    });
    const guest = await arrive();
    const asked = async () => {
      const lines = await bots.desk.transcript(guest.id);
      return lines.filter((line) => line.startsWith('bot: Which?'));
    };
    const isWithBot = async () => {
      await clock.advance(10_000);
      return (await conversationOf(guest)).is_with_bot;
    };
    await expect.poll(isWithBot).toBe(true);
    await clock.advance(600_000);
    await expect.poll(isWithBot).toBe(false);
    await clock.advance(100_000);
    expect(await isWithBot()).toBe(false);
    expect(await asked()).toHaveLength(1);
  });

  test('W3 a snooze that a teammate ends is over for the bot, too', async () => {
    await bots.desk.workflow('A', {
      trigger: { on: 'conversation_started' },
      steps: [{ message: 'One moment' }, { snooze: { minutes: 60 } }, { message: 'Back again' }],
    });
    const guest = await arrive();
    await bots.teammate.setState(guest.id, 'open');
    expect(await conversationOf(guest)).toMatchObject({ state: 'open', is_with_bot: false });
    expect((await bots.desk.transcript(guest.id)).at(-1)).toBe('bot: Back again');
  });

  test('T1 what a bot says where all is read asks no teammate to read it', async () => {
    await bots.desk.workflow('Asks', {
      trigger: { on: 'teammate_replied' },
      steps: [{ message: 'Was that helpful?' }],
    });
    const guest = await arrive();
    await bots.teammate.reply(guest.id, 'There you are');
    const { teammate_read_position, last_position } = await conversationOf(guest);
    expect(teammate_read_position).toBe(last_position);
  });

  test('O5 assignment rules leave alone what a teammate has made nobody’s', async () => {
    await bots.desk.set({
      assignment_rules: [
        {
          name: 'All',
          when: { field: 'message.body', op: 'contains', value: 'Hello' },
          then: { assign: { team: sales.id } },
        },
      ],
    });
    const guest = await arrive();
    expect(await conversationOf(guest)).toMatchObject({ team_assignee_id: sales.id });
    await bots.teammate.assign(guest.id, { kind: 'nobody' });
    await bots.desk.workflow('Says', {
      trigger: { on: 'contact_replied' },
      steps: [ask],
    });
    await guest.write('Here I am');
    await guest.press('This');
    expect(await conversationOf(guest)).toMatchObject({ team_assignee_id: null });
    await bots.desk.set({ assignment_rules: [] });
  });
});
