import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ListRunsAnswer } from '../../../src/contract/console/automation.ts';
import type { Team } from '../../../src/contract/console/teams.ts';
import { BotDesk, BotGuest } from '../../kit/bot-desk.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';
import { createServerClock, type ServerClock } from '../../kit/server-clock.ts';
import { createVisitor } from '../../kit/visitor.ts';

const ask = { buttons: { text: 'Which?', options: [{ label: 'This', steps: [] }] } };

/** A number, and then a text in its place. */
const impossible = [
  { set_attribute: { attribute: 'contact.custom.budget', value: 5 } },
  { set_attribute: { attribute: 'contact.custom.budget', value: 'much' } },
];

describe.each(databaseKinds)('on %s', (kind) => {
  let clock: ServerClock;
  let server: TestServer;
  let teammate: Teammate;
  let desk: BotDesk;
  let sales: Team;
  beforeAll(async () => {
    clock = createServerClock();
    server = await startTestServer({ database: kind, overrides: { clock } });
    teammate = await createTeammate(server);
    desk = new BotDesk(teammate);
    sales = await desk.team('Sales');
  });
  afterAll(() => server.destroy());
  afterEach(() => desk.removeAll());

  const arrive = async (text = 'Hello') => {
    const guest = new BotGuest(await createVisitor(server));
    await guest.start(text);
    return guest;
  };
  const conversationOf = async ({ id }: BotGuest) => (await teammate.thread(id)).conversation;

  test('W9 an answer behind which something cannot be done is known all the same, and its question is answered', async () => {
    await desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [
        { collect: { attribute: 'contact.email', text: 'Your email?' } },
        { message: 'Never said' },
        ...impossible,
        { message: 'Never reached' },
      ],
    });
    const guest = await arrive();
    await guest.answer('ann@example.com');
    expect(await desk.transcript(guest.id)).toEqual([
      'contact: Hello',
      'bot: Your email? [contact.email: answered ann@example.com]',
      'contact: ann@example.com',
    ]);
    const { contact, is_with_bot } = await conversationOf(guest);
    expect(is_with_bot).toBe(false);
    expect((await teammate.contact(contact.id)).email).toBe('ann@example.com');
    const [run] = (await desk.trace(guest.id)).runs;
    expect(run).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/budget/),
      due_at: null,
    });
    expect(run?.trace.map(({ entry }) => entry).slice(-3)).toEqual([
      expect.objectContaining({ what: 'step', kind: 'set_attribute' }),
      expect.objectContaining({ what: 'problem', step: '3' }),
      { what: 'end', ending: 'failed' },
    ]);
  });

  test('W9 a question before something that cannot be done is not asked any more', async () => {
    await desk.workflow('Waits', {
      trigger: { on: 'conversation_started' },
      steps: [
        {
          buttons: { text: 'Which?', options: [{ label: 'This', steps: [] }] },
          if_unanswered: 'go_on',
        },
        ...impossible,
      ],
    });
    const guest = await arrive();
    await clock.advance(601_000);
    await expect
      .poll(async () => {
        await clock.advance(1_000);
        return desk.transcript(guest.id);
      })
      .toEqual(['contact: Hello', 'bot: Which? [This: over]']);
  });

  test('W6 where whom an assignment has waited for is gone, it is said, and what the person has written stays', async () => {
    const gone = await desk.team('Gone by then');
    await desk.workflow('Asks', { trigger: { on: 'conversation_started' }, steps: [ask] });
    await desk.workflow('Assigns', {
      trigger: { on: 'conversation_started' },
      steps: [{ assign: { team: gone.id } }],
    });
    const guest = await arrive();
    await teammate.request('DELETE', `teams/${gone.id}`);
    await guest.press('This');
    expect(await desk.transcript(guest.id)).toEqual([
      'contact: Hello',
      expect.stringMatching(/^bot: Which\? \[This: answered/),
      'contact: This',
    ]);
    expect((await desk.trace(guest.id)).decisions.at(-1)).toMatchObject({
      event: 'deferred_assignment',
      considered: [{ outcome: 'failed', problem: 'There is no such team.' }],
    });
  });

  test('W9 an assignment rule whose team is gone is said, and the next one has its turn', async () => {
    const gone = await desk.team('Gone before');
    const when = { all: [] };
    await desk.set({
      assignment_rules: [
        { name: 'Broken', when, then: { assign: { team: gone.id } } },
        { name: 'Whole', when, then: { assign: { team: sales.id } } },
      ],
    });
    await teammate.request('DELETE', `teams/${gone.id}`);
    const guest = await arrive();
    await desk.set({ assignment_rules: [] });
    expect(await conversationOf(guest)).toMatchObject({ team_assignee_id: sales.id });
    expect((await desk.trace(guest.id)).decisions).toMatchObject([
      {
        event: 'assignment_rules',
        considered: [
          { name: 'Broken', outcome: 'failed', problem: 'There is no such team.' },
          { name: 'Whole', outcome: 'applied' },
        ],
      },
    ]);
  });

  test('W12 who has answered while a reminder was paused is not reminded', async () => {
    const reminds = await desk.workflow('Reminds', {
      trigger: { on: 'contact_unresponsive', after_s: 60 },
      steps: [{ message: 'Are you still there?' }],
    });
    const guest = await arrive();
    await teammate.reply(guest.id, 'Which lamp is it?');
    await teammate.request('PATCH', `workflows/${reminds.id}`, { state: 'paused' });
    await guest.write('The red one');
    await teammate.request('PATCH', `workflows/${reminds.id}`, { state: 'live' });
    const other = await arrive();
    await teammate.reply(other.id, 'And yours?');
    await clock.advance(60_000);
    await expect
      .poll(async () => {
        await clock.advance(1_000);
        return (await desk.transcript(other.id)).at(-1);
      })
      .toBe('bot: Are you still there?');
    expect((await desk.transcript(guest.id)).at(-1)).toBe('contact: The red one');
  });

  test('W1 a second message that says it is the first is not', async () => {
    await desk.workflow('Greets', {
      trigger: { on: 'conversation_started' },
      steps: [{ message: 'Welcome' }],
    });
    const guest = await arrive();
    await guest.visitor.start('Once more', guest.id);
    expect(await desk.transcript(guest.id)).toEqual([
      'contact: Hello',
      'bot: Welcome',
      'contact: Once more',
    ]);
  });

  test('W8 the runs of a workflow that is removed end, of a person alone as well, and other timers have their turn', async () => {
    const gone = await desk.workflow('Waits', {
      trigger: { on: 'event_tracked', event: 'ordered' },
      steps: [{ wait: { seconds: 86_400 } }, { add_tag: 'Never' }],
    });
    await desk.workflow('Waits too', {
      trigger: { on: 'event_tracked', event: 'ordered' },
      steps: [{ wait: { seconds: 60 } }, { add_tag: 'Ordered' }],
    });
    const guest = await arrive();
    await guest.visitor.track('ordered');
    await teammate.request('DELETE', `workflows/${gone.id}`);
    await clock.advance(60_000);
    const { contact } = await conversationOf(guest);
    await expect
      .poll(async () => {
        await clock.advance(1_000);
        return (await teammate.contact(contact.id)).tag_ids.length;
      })
      .toBe(1);
    const path = `workflows/${gone.id}/runs`;
    const { body } = await teammate.request<ListRunsAnswer>('GET', path);
    expect(body.runs).toMatchObject([{ state: 'ended', ending: 'removed', due_at: null }]);
    expect(body.runs[0]?.trace.at(-1)?.entry).toEqual({ what: 'end', ending: 'removed' });
  });

  test('W9 a workflow that this server does not understand keeps no message, whomever it is for', async () => {
    const when = { field: 'message.body', op: 'contains', value: 'Hello' } as const;
    const trigger = { on: 'contact_replied' } as const;
    const steps = [{ message: 'Hello' }];
    await desk.workflow('Odd', { trigger, audience: { when }, steps });
    await desk.workflow('For users', { trigger, audience: { roles: ['user'], when }, steps });
    const database = server.openDatabase();
    await database.db
      .updateTable('workflows')
      .set(({ fn, ref, val }) => ({
        definition: fn<string>('replace', [
          ref('definition'),
          val('message.body'),
          val('message.mood'),
        ]),
      }))
      .execute();
    await desk.workflow('Fine', {
      trigger: { on: 'contact_replied' },
      steps: [{ message: 'Good day' }],
    });
    await database.close();
    const guest = await arrive();
    expect(await desk.transcript(guest.id)).toEqual(['contact: Hello', 'bot: Good day']);
    expect((await desk.trace(guest.id)).decisions[0]?.considered).toMatchObject([
      { name: 'Odd', outcome: 'failed', problem: expect.stringMatching(/mood/) },
      { name: 'For users', outcome: 'not_matched', because: [] },
      { name: 'Fine', outcome: 'started' },
    ]);
  });

  test('W9 a message with a NUL in it begins a workflow as any other does', async () => {
    await desk.workflow('Says', {
      trigger: { on: 'conversation_started' },
      steps: [{ message: 'Good day' }],
    });
    const guest = await arrive('Hello\u0000there');
    expect((await desk.transcript(guest.id)).at(-1)).toBe('bot: Good day');
  });
});
