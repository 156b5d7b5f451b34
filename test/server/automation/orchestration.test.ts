import { beforeAll, describe, expect, test } from 'vitest';
import type { Team } from '../../../src/contract/console/teams.ts';
import type { BotGuest } from '../../kit/bot-desk.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { useBots } from '../../kit/use-bots.ts';

const ask = { buttons: { text: 'Which?', options: [{ label: 'This', steps: [] }] } };

describe.each(databaseKinds)('on %s', (kind) => {
  const bots = useBots(kind);
  const { arrive, conversationOf, tagsOf } = bots;
  let sales: Team;
  let support: Team;
  beforeAll(async () => {
    sales = await bots.desk.team('Sales');
    support = await bots.desk.team('Support');
  });
  const outcomesOf = async (guest: BotGuest) =>
    (await bots.desk.trace(guest.id)).decisions.map(({ event, considered }) => [
      event,
      ...considered.map(({ name, outcome }) => `${name} ${outcome}`),
    ]);

  test('W5 where A has snoozed the conversation and a teammate closes it, A is interrupted and B, triggered by that close, does not start; a later event lets it in', async () => {
    await bots.desk.workflow('A', {
      trigger: { on: 'conversation_started' },
      steps: [{ message: 'One moment' }, { snooze: { minutes: 60 } }, { message: 'Back again' }],
    });
    await bots.desk.workflow('B', {
      trigger: { on: 'conversation_closed' },
      steps: [{ message: 'How was it?' }],
    });
    await bots.desk.workflow('C', {
      trigger: { on: 'contact_replied' },
      audience: { when: { field: 'message.body', op: 'contains', value: 'again' } },
      steps: [{ message: 'Welcome back' }],
    });
    const guest = await arrive();
    expect(await conversationOf(guest)).toMatchObject({ state: 'snoozed', is_with_bot: true });
    await bots.teammate.setState(guest.id, 'closed');
    expect((await bots.desk.trace(guest.id)).runs).toMatchObject([
      { name: 'A', state: 'ended', ending: 'interrupted' },
    ]);
    expect(await outcomesOf(guest)).toContainEqual(['closed', 'B not_its_turn']);

    await guest.write('Here I am again');
    expect((await bots.desk.transcript(guest.id)).at(-1)).toBe('bot: Welcome back');
    await bots.teammate.setState(guest.id, 'closed');
    expect((await bots.desk.transcript(guest.id)).at(-1)).toBe('bot: How was it?');
  });

  test('W5 what a workflow does itself starts no other that speaks, also where it ends with it', async () => {
    await bots.desk.workflow('A', {
      trigger: { on: 'conversation_started' },
      steps: [{ message: 'That is all' }, { close: true }],
    });
    await bots.desk.workflow('B', {
      trigger: { on: 'conversation_closed' },
      steps: [{ message: 'How was it?' }],
    });
    const guest = await arrive();
    expect((await conversationOf(guest)).state).toBe('closed');
    expect(await outcomesOf(guest)).toContainEqual(['closed', 'B not_its_turn']);
  });

  test('W5 of workflows that speak the first in order starts, and while one speaks no other does', async () => {
    const first = await bots.desk.workflow('First', {
      trigger: { on: 'contact_replied' },
      steps: [ask],
    });
    const second = await bots.desk.workflow('Second', {
      trigger: { on: 'contact_replied' },
      steps: [{ message: 'Second' }],
    });
    const guest = await arrive();
    await guest.write('More');
    expect(await outcomesOf(guest)).toEqual([
      ['contact_comment', 'First started', 'Second not_its_turn'],
      ['contact_comment', 'First not_its_turn', 'Second not_its_turn'],
    ]);
    await bots.teammate.request('PUT', 'workflows/order', { workflow_ids: [second.id, first.id] });
    const another = await arrive();
    expect((await outcomesOf(another))[0]).toEqual([
      'contact_comment',
      'Second started',
      'First not_its_turn',
    ]);
  });

  test('W6 every background workflow runs, and what they assign waits for the end of the bot’s turn; the last one wins, once', async () => {
    await bots.desk.workflow('Asks', { trigger: { on: 'conversation_started' }, steps: [ask] });
    await bots.desk.workflow('Tags', {
      trigger: { on: 'conversation_started' },
      steps: [{ tag_conversation: 'One' }, { assign: { team: sales.id } }],
    });
    await bots.desk.workflow('Tags too', {
      trigger: { on: 'conversation_started' },
      steps: [{ tag_conversation: 'Two' }, { assign: { team: support.id } }],
    });
    const guest = await arrive();
    expect(await tagsOf(guest)).toEqual(['One', 'Two']);
    expect(await conversationOf(guest)).toMatchObject({ team_assignee_id: null });
    await guest.press('This');
    expect(await conversationOf(guest)).toMatchObject({ team_assignee_id: support.id });
    const lines = await bots.desk.transcript(guest.id);
    expect(lines.filter((line) => line === 'bot assigns to team')).toHaveLength(1);
  });

  test('W6 a person’s assignment in the meantime cancels what waits', async () => {
    await bots.desk.workflow('Asks', { trigger: { on: 'conversation_started' }, steps: [ask] });
    await bots.desk.workflow('Assigns', {
      trigger: { on: 'conversation_started' },
      steps: [{ assign: { team: sales.id } }],
    });
    const guest = await arrive();
    await bots.teammate.assign(guest.id, { kind: 'teammate', id: bots.teammate.id });
    expect(await conversationOf(guest)).toMatchObject({
      team_assignee_id: null,
      teammate_assignee_id: bots.teammate.id,
      is_with_bot: false,
    });
  });

  test('W6 without a bot’s turn an assignment is made at once', async () => {
    await bots.desk.workflow('Assigns', {
      trigger: { on: 'conversation_started' },
      audience: { when: { field: 'message.body', op: 'contains', value: 'pricing' } },
      steps: [{ assign: { team: sales.id } }],
    });
    expect(await conversationOf(await arrive('About pricing'))).toMatchObject({
      team_assignee_id: sales.id,
    });
    const other = await arrive('About lamps');
    expect(await conversationOf(other)).toMatchObject({ team_assignee_id: null });
    expect((await bots.desk.trace(other.id)).decisions).toMatchObject([
      {
        considered: [
          {
            outcome: 'not_matched',
            because: [{ field: 'message.body', met: 'About lamps', held: false }],
          },
        ],
      },
    ]);
  });

  test('W9 a step that cannot be done is undone and said, and the message stays', async () => {
    const gone = await bots.desk.team('Gone');
    await bots.desk.workflow('Assigns', {
      trigger: { on: 'conversation_started' },
      steps: [{ tag_conversation: 'Never' }, { assign: { team: gone.id } }],
    });
    await bots.teammate.request('DELETE', `teams/${gone.id}`);
    const guest = await arrive();
    expect(await tagsOf(guest)).toEqual([]);
    expect(await bots.desk.transcript(guest.id)).toEqual(['contact: Hello']);
    expect((await bots.desk.trace(guest.id)).runs).toMatchObject([
      { state: 'failed', problem: 'There is no such team.' },
    ]);
  });

  test('W5 workflows that wake each other in a circle are stopped, and it is said', async () => {
    await bots.desk.workflow('Closes', {
      trigger: { on: 'conversation_reopened' },
      steps: [{ close: true }],
    });
    await bots.desk.workflow('Opens', {
      trigger: { on: 'conversation_closed' },
      steps: [{ reopen: true }],
    });
    const guest = await arrive();
    await bots.teammate.setState(guest.id, 'closed');
    const { decisions } = await bots.desk.trace(guest.id);
    expect(decisions.at(-1)?.considered[0]).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('circle'),
    });
  });
});
