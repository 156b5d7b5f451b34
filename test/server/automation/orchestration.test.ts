import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import type { GreetAnswer } from '../../../src/contract/messenger/greet.ts';
import type { WriteAnswer } from '../../../src/contract/messenger/write.ts';
import type { Team } from '../../../src/contract/console/teams.ts';
import { BotDesk, BotGuest } from '../../kit/bot-desk.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { succeed } from '../../kit/http.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';
import { createVirtualClock, type VirtualClock } from '../../kit/virtual-clock.ts';
import { createVisitor, newComment } from '../../kit/visitor.ts';

const ask = { buttons: { text: 'Which?', options: [{ label: 'This', steps: [] }] } };

describe.each(databaseKinds)('on %s', (kind) => {
  let clock: VirtualClock;
  let server: TestServer;
  let teammate: Teammate;
  let desk: BotDesk;
  let sales: Team;
  let support: Team;
  beforeAll(async () => {
    clock = createVirtualClock();
    server = await startTestServer({ database: kind, overrides: { clock } });
    teammate = await createTeammate(server);
    desk = new BotDesk(teammate);
    sales = await desk.team('Sales');
    support = await desk.team('Support');
  });
  afterAll(() => server.destroy());
  afterEach(() => desk.removeAll());

  const arrive = async (text = 'Hello') => {
    const guest = new BotGuest(await createVisitor(server));
    await guest.start(text);
    return guest;
  };
  const conversationOf = async ({ id }: BotGuest) => (await teammate.thread(id)).conversation;
  const tagsOf = async (guest: BotGuest) => {
    const { tag_ids } = await conversationOf(guest);
    const { tags } = await teammate.directory();
    return tags.filter(({ id }) => tag_ids.includes(id)).map(({ name }) => name);
  };
  const outcomesOf = async (guest: BotGuest) =>
    (await desk.trace(guest.id)).decisions.map(({ event, considered }) => [
      event,
      ...considered.map(({ name, outcome }) => `${name} ${outcome}`),
    ]);

  test('W5 where A has snoozed the conversation and a teammate closes it, A is interrupted and B, triggered by that close, does not start; a later event lets it in', async () => {
    await desk.workflow('A', {
      trigger: { on: 'conversation_started' },
      steps: [{ message: 'One moment' }, { snooze: { minutes: 60 } }, { message: 'Back again' }],
    });
    await desk.workflow('B', {
      trigger: { on: 'conversation_closed' },
      steps: [{ message: 'How was it?' }],
    });
    await desk.workflow('C', {
      trigger: { on: 'contact_replied' },
      audience: { when: { field: 'message.body', op: 'contains', value: 'again' } },
      steps: [{ message: 'Welcome back' }],
    });
    const guest = await arrive();
    expect(await conversationOf(guest)).toMatchObject({ state: 'snoozed', is_with_bot: true });
    await teammate.setState(guest.id, 'closed');
    expect((await desk.trace(guest.id)).runs).toMatchObject([
      { name: 'A', state: 'ended', ending: 'interrupted' },
    ]);
    expect(await outcomesOf(guest)).toContainEqual(['closed', 'B not_its_turn']);

    await guest.write('Here I am again');
    expect((await desk.transcript(guest.id)).at(-1)).toBe('bot: Welcome back');
    await teammate.setState(guest.id, 'closed');
    expect((await desk.transcript(guest.id)).at(-1)).toBe('bot: How was it?');
  });

  test('W5 of workflows that speak the first in order starts, and while one speaks no other does', async () => {
    const first = await desk.workflow('First', {
      trigger: { on: 'contact_replied' },
      steps: [ask],
    });
    const second = await desk.workflow('Second', {
      trigger: { on: 'contact_replied' },
      steps: [{ message: 'Second' }],
    });
    const guest = await arrive();
    await guest.write('More');
    expect(await outcomesOf(guest)).toEqual([
      ['contact_comment', 'First started', 'Second not_its_turn'],
      ['contact_comment', 'First not_its_turn', 'Second not_its_turn'],
    ]);
    await teammate.request('PUT', 'workflows/order', { workflow_ids: [second.id, first.id] });
    const another = await arrive();
    expect((await outcomesOf(another))[0]).toEqual([
      'contact_comment',
      'Second started',
      'First not_its_turn',
    ]);
  });

  test('W6 every background workflow runs, and what they assign waits for the end of the bot’s turn; the last one wins, once', async () => {
    await desk.workflow('Asks', { trigger: { on: 'conversation_started' }, steps: [ask] });
    await desk.workflow('Tags', {
      trigger: { on: 'conversation_started' },
      steps: [{ tag_conversation: 'One' }, { assign: { team: sales.id } }],
    });
    await desk.workflow('Tags too', {
      trigger: { on: 'conversation_started' },
      steps: [{ tag_conversation: 'Two' }, { assign: { team: support.id } }],
    });
    const guest = await arrive();
    expect(await tagsOf(guest)).toEqual(['One', 'Two']);
    expect(await conversationOf(guest)).toMatchObject({ team_assignee_id: null });
    await guest.press('This');
    expect(await conversationOf(guest)).toMatchObject({ team_assignee_id: support.id });
    const lines = await desk.transcript(guest.id);
    expect(lines.filter((line) => line === 'bot assigns to team')).toHaveLength(1);
  });

  test('W6 a person’s assignment in the meantime cancels what waits', async () => {
    await desk.workflow('Asks', { trigger: { on: 'conversation_started' }, steps: [ask] });
    await desk.workflow('Assigns', {
      trigger: { on: 'conversation_started' },
      steps: [{ assign: { team: sales.id } }],
    });
    const guest = await arrive();
    await teammate.assign(guest.id, { kind: 'teammate', id: teammate.id });
    expect(await conversationOf(guest)).toMatchObject({
      team_assignee_id: null,
      teammate_assignee_id: teammate.id,
      is_with_bot: false,
    });
  });

  test('W6 without a bot’s turn an assignment is made at once', async () => {
    await desk.workflow('Assigns', {
      trigger: { on: 'conversation_started' },
      audience: { when: { field: 'message.body', op: 'contains', value: 'pricing' } },
      steps: [{ assign: { team: sales.id } }],
    });
    expect(await conversationOf(await arrive('About pricing'))).toMatchObject({
      team_assignee_id: sales.id,
    });
    const other = await arrive('About lamps');
    expect(await conversationOf(other)).toMatchObject({ team_assignee_id: null });
    expect((await desk.trace(other.id)).decisions).toMatchObject([
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
    const gone = await desk.team('Gone');
    await desk.workflow('Assigns', {
      trigger: { on: 'conversation_started' },
      steps: [{ tag_conversation: 'Never' }, { assign: { team: gone.id } }],
    });
    await teammate.request('DELETE', `teams/${gone.id}`);
    const guest = await arrive();
    expect(await tagsOf(guest)).toEqual([]);
    expect(await desk.transcript(guest.id)).toEqual(['contact: Hello']);
    expect((await desk.trace(guest.id)).runs).toMatchObject([
      { state: 'failed', problem: 'There is no such team.' },
    ]);
  });

  test('W5 workflows that wake each other in a circle are stopped, and it is said', async () => {
    await desk.workflow('Closes', {
      trigger: { on: 'conversation_reopened' },
      steps: [{ close: true }],
    });
    await desk.workflow('Opens', {
      trigger: { on: 'conversation_closed' },
      steps: [{ reopen: true }],
    });
    const guest = await arrive();
    await teammate.setState(guest.id, 'closed');
    const { decisions } = await desk.trace(guest.id);
    expect(decisions.at(-1)?.considered[0]).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('circle'),
    });
  });

  test('W8 a run goes on with the version it began with', async () => {
    const workflow = await desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [ask, { message: 'The old end' }],
    });
    const guest = await arrive();
    const definition = {
      trigger: { on: 'conversation_started' },
      steps: [ask, { message: 'The new end' }],
    };
    const changed = await teammate.request('PATCH', `workflows/${workflow.id}`, { definition });
    expect(changed.body).toMatchObject({ version: 2 });
    await guest.press('This');
    expect((await desk.transcript(guest.id)).at(-1)).toBe('bot: The old end');
    const later = await arrive();
    await later.press('This');
    expect((await desk.transcript(later.id)).at(-1)).toBe('bot: The new end');
  });

  test('W8 drafts and paused workflows do not start, and the runs of one that is removed end', async () => {
    const workflow = await desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [ask],
    });
    const guest = await arrive();
    await teammate.request('PATCH', `workflows/${workflow.id}`, { state: 'paused' });
    expect(await desk.transcript((await arrive()).id)).toEqual(['contact: Hello']);
    await teammate.request('DELETE', `workflows/${workflow.id}`);
    await clock.advance(2_000);
    await expect
      .poll(async () => (await desk.trace(guest.id)).runs)
      .toMatchObject([{ state: 'ended', ending: 'removed' }]);
    expect((await conversationOf(guest)).is_with_bot).toBe(false);
  });

  test('W1 W12 who has not answered for an hour is reminded to the second, and not if they have', async () => {
    await desk.workflow('Reminds', {
      trigger: { on: 'contact_unresponsive', after_s: 3_600 },
      steps: [{ message: 'Are you still there?' }],
    });
    const silent = await arrive();
    const lively = await arrive();
    await teammate.reply(silent.id, 'Which lamp is it?');
    await teammate.reply(lively.id, 'Which lamp is it?');
    await clock.advance(3_590_000);
    await lively.write('The red one');
    expect((await desk.transcript(silent.id)).at(-1)).toBe('teammate: Which lamp is it?');
    await clock.advance(12_000);
    await expect
      .poll(async () => {
        // The server looks once a second, by this clock.
        await clock.advance(1_000);
        return (await desk.transcript(silent.id)).at(-1);
      })
      .toBe('bot: Are you still there?');
    expect((await desk.transcript(lively.id)).at(-1)).toBe('contact: The red one');
  });

  test('W1 W3 an event of a person wakes what works in the background for them', async () => {
    await desk.workflow('Tags', {
      trigger: { on: 'event_tracked', event: 'ordered' },
      steps: [
        { add_tag: 'Customer' },
        { set_attribute: { attribute: 'contact.name', value: 'Ann' } },
      ],
    });
    const guest = await arrive();
    await guest.visitor.track('looked');
    await guest.visitor.track('ordered');
    const { contact } = await conversationOf(guest);
    const { tags } = await teammate.directory();
    const details = await teammate.contact(contact.id);
    expect(tags.filter(({ id }) => details.tag_ids.includes(id))).toMatchObject([
      { name: 'Customer' },
    ]);
    expect(details.name).toBe('Ann');
  });

  test('W10 a dry run says what a workflow would do, and does nothing', async () => {
    const guest = await arrive('About a project');
    const { contact } = await conversationOf(guest);
    const answer = await teammate.request('POST', 'workflows/dry-run', {
      contact_id: contact.id,
      conversation_id: guest.id,
      answers: ['This'],
      definition: {
        trigger: { on: 'contact_replied' },
        audience: { when: { field: 'message.body', op: 'contains', value: 'project' } },
        steps: [ask, { tag_conversation: 'Projects' }],
      },
    });
    expect(answer.body).toMatchObject({ begins: true });
    expect(JSON.stringify(answer.body)).toContain('Projects');
    expect(await tagsOf(guest)).toEqual([]);
    expect(await desk.transcript(guest.id)).toEqual(['contact: About a project']);
  });

  test('W1 a bot that greets whoever opens a new conversation stores nothing before they say something; then the same is kept', async () => {
    await desk.workflow('Greets', {
      trigger: { on: 'conversation_opened' },
      audience: { roles: ['visitor'] },
      steps: [
        { message: 'Welcome!' },
        {
          buttons: {
            text: 'What is it about?',
            options: [{ label: 'A lamp', steps: [{ tag_conversation: 'Lamp' }] }],
          },
        },
        { message: 'Thank you' },
      ],
    });
    const visitor = await createVisitor(server);
    expect((await visitor.ping()).greets).toBe(true);
    const conversation_id = createUuid(Date.now());
    const greet = async () =>
      succeed(await visitor.post<GreetAnswer>('conversations/greet', { conversation_id })).parts;
    const parts = await greet();
    expect(parts.map(({ blocks }) => blocks[0]?.text)).toEqual(['Welcome!', 'What is it about?']);
    expect((await greet()).map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
    expect((await visitor.list()).conversations).toEqual([]);
    expect((await visitor.ping()).contact.role).toBe('visitor');

    const asked = parts[1];
    const answer = {
      prompt_id: `${asked?.id}`,
      option_id: `${asked?.prompt?.options?.[0]?.id}`,
    };
    const comment = { ...newComment('A lamp'), answer };
    const body = { conversation_id, comment };
    const started = succeed(await visitor.post<WriteAnswer>('conversations/start', body));
    expect(started.part.blocks[0]?.text).toBe('A lamp');
    expect(await desk.transcript(conversation_id)).toEqual([
      'bot: Welcome!',
      'bot: What is it about? [A lamp: answered 0]',
      'contact: A lamp',
      'bot: Thank you',
    ]);
    expect((await visitor.thread(conversation_id)).parts.slice(0, 2).map(({ id }) => id)).toEqual(
      parts.map(({ id }) => id),
    );
    expect((await visitor.ping()).contact.role).toBe('lead');
    expect(succeed(await visitor.post<WriteAnswer>('conversations/start', body)).part.id).toBe(
      comment.id,
    );
    expect(await desk.transcript(conversation_id)).toHaveLength(4);
  });

  test.each([
    [{ steps: [] }, 'definition.trigger'],
    [
      { trigger: { on: 'conversation_started' }, steps: [{ message: '' }] },
      'definition.steps.0.message',
    ],
    [
      {
        trigger: { on: 'conversation_started' },
        steps: [{ assign: { team: '0'.repeat(24) } }],
      },
      'definition.steps.0.assign.team',
    ],
  ])(
    'W8 a definition with a fault is refused with the path to it, and nothing is kept: %#',
    async (definition, field) => {
      const refused = await teammate.request<{ error: { field: string } }>('POST', 'workflows', {
        name: 'Bad',
        definition,
      });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.body.error.field).toBe(field);
      expect((await teammate.request('GET', 'workflows')).body).toEqual({ workflows: [] });
    },
  );
});
