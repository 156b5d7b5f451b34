import { firstWords } from '../../kit/first-words.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Team } from '../../../src/contract/console/teams.ts';
import { defaultOperatorSettings } from '../../../src/contract/automation/operator-settings.ts';
import { BotDesk, BotGuest } from '../../kit/bot-desk.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';
import { createServerClock, type ServerClock } from '../../kit/server-clock.ts';
import { createVisitor, newComment, signed } from '../../kit/visitor.ts';

const notYet = "No, I'm not a customer yet";
const customer = "Yes, I'm a customer";

describe.each(databaseKinds)('on %s', (kind) => {
  let clock: ServerClock;
  let server: TestServer;
  let teammate: Teammate;
  let desk: BotDesk;
  let support: Team;
  let sales: Team;
  let vip: Team;
  beforeAll(async () => {
    clock = createServerClock();
    server = await startTestServer({ database: kind, overrides: { clock }, hasBots: true });
    teammate = await createTeammate(server);
    desk = new BotDesk(teammate);
    support = await desk.team('Support');
    sales = await desk.team('Sales');
    vip = await desk.team('VIP sales');
  });
  afterAll(() => server.destroy());
  beforeEach(async () => {
    await desk.set({
      operator: defaultOperatorSettings,
      follow_up_rules: [],
      assignment_rules: [],
    });
  });

  const arrive = async () => new BotGuest(await createVisitor(server));
  const contactOf = async ({ id }: BotGuest) => {
    const { conversation } = await teammate.thread(id);
    return teammate.contact(conversation.contact.id);
  };
  /** As in the design’s example of a workspace. */
  const qualify = () =>
    desk.set({
      operator: {
        ...defaultOperatorSettings,
        routing: { on: true, customers: { assign: { team: support.id } } },
        qualification: { ...defaultOperatorSettings.qualification, on: true },
      },
      follow_up_rules: [
        {
          name: 'Large',
          when: { field: 'company.size', op: 'gt', value: 50 },
          then: [{ add_tag: 'VIP' }, { assign: { team: vip.id } }],
        },
        {
          name: 'Small',
          when: { field: 'company.size', op: 'lt', value: 50 },
          then: [{ assign: { team: sales.id } }, { add_tag: 'SMB' }],
        },
      ],
    });
  const tagsOf = async (guest: BotGuest) => {
    const { tag_ids } = await contactOf(guest);
    const { tags } = await teammate.directory();
    return tags.filter(({ id }) => tag_ids.includes(id)).map(({ name }) => name);
  };
  const teamOf = async ({ id }: BotGuest) =>
    (await teammate.thread(id)).conversation.team_assignee_id;

  test('V3 who starts a conversation and has no email is asked for it, in the answer to their own message', async () => {
    const guest = await arrive();
    const { part, more } = await guest.start('Do you deliver?');
    expect(part).toMatchObject({ author: { kind: 'contact' } });
    expect(more?.at(-1)).toMatchObject({
      author: { kind: 'bot', name: 'Operator' },
      prompt: { kind: 'input', state: 'open', type: 'email', label: 'Email', is_skippable: true },
    });
    const refused = await guest.tryToAnswer('not an address');
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { kind: 'answer_invalid', field: 'comment.answer.value' } },
    });
    expect(await desk.transcript(guest.id)).toHaveLength(2);

    const answered = await guest.answer(' Ann@Example.com ');
    expect(answered.more?.[0]).toMatchObject({
      prompt: { state: 'answered', answer: 'ann@example.com' },
    });
    expect(await contactOf(guest)).toMatchObject({ email: 'ann@example.com', role: 'lead' });
  });

  test('V3 nobody is asked for an email that is known, and declining is possible', async () => {
    const known = await arrive();
    await known.start('Hello');
    await known.answer('ann@example.com');
    const again = new BotGuest(known.visitor);
    expect((await again.start('Another thing')).more ?? []).toEqual([]);

    const shy = await arrive();
    await shy.start('Hello');
    await shy.skip();
    expect(await contactOf(shy)).toMatchObject({ email: null });
    expect((await teammate.thread(shy.id)).conversation.is_with_bot).toBe(false);
  });

  test('O1 O2 O4 O5 a lead of 51 people becomes VIP: routed, qualified, tagged and assigned, step by step', async () => {
    await qualify();
    const guest = await arrive();
    await guest.start('I would like a quote');
    expect((await guest.question()).prompt?.options?.map(({ label }) => label)).toEqual([
      notYet,
      customer,
    ]);
    expect((await teammate.thread(guest.id)).conversation.is_with_bot).toBe(true);
    await guest.press(notYet);
    await guest.answer('ann@example.com');
    await guest.answer('Analytical Engines');
    expect(await teamOf(guest)).toBeNull();
    await guest.answer('51');

    expect(await teamOf(guest)).toBe(vip.id);
    expect(await tagsOf(guest)).toEqual(['VIP']);
    expect(await contactOf(guest)).toMatchObject({
      email: 'ann@example.com',
      site: { companies: [{ company_id: null, name: 'Analytical Engines', size: 51 }] },
    });
    expect((await teammate.thread(guest.id)).conversation.is_with_bot).toBe(false);
  });

  test.each([
    ['12', 'SMB', (): string | null => sales.id],
    ['50', undefined, (): string | null => null],
  ])('O5 a company of %s people is tagged %s', async (size, tag, teamId) => {
    await qualify();
    const guest = await arrive();
    await guest.start('Hello');
    await guest.press(notYet);
    await guest.answer('ann@example.com');
    await guest.answer('Engines');
    await guest.answer(size);
    expect(await tagsOf(guest)).toEqual(tag === undefined ? [] : [tag]);
    expect(await teamOf(guest)).toBe(teamId());
  });

  test('O5 of a company of unknown size nothing holds, and assignment rules come after', async () => {
    await qualify();
    await desk.set({
      assignment_rules: [
        {
          name: 'Pricing',
          when: { field: 'message.body', op: 'contains', value: 'PRICING' },
          then: { assign: { team: sales.id } },
        },
      ],
    });
    const guest = await arrive();
    await guest.start('A question about pricing');
    await guest.press(notYet);
    await guest.answer('ann@example.com');
    await guest.answer('Engines');
    expect(await teamOf(guest)).toBeNull();
    await guest.skip();
    expect(await tagsOf(guest)).toEqual([]);
    expect(await teamOf(guest)).toBe(sales.id);
  });

  test('O3 a customer is asked for contact details and goes to support', async () => {
    await qualify();
    const guest = await arrive();
    await guest.start('My lamp is broken');
    await guest.press(customer);
    await guest.answer('ann@example.com');
    expect(await teamOf(guest)).toBe(support.id);
  });

  test('O3 a customer who is to be sent elsewhere is told where', async () => {
    await desk.operator({
      routing: { on: true, customers: { redirect: { phone: '+351 21 000 0000' } } },
    });
    const guest = await arrive();
    await guest.start('My lamp is broken');
    const { more } = await guest.press(customer);
    expect(more?.map(({ blocks }) => firstWords(blocks)).join()).toContain('+351 21 000 0000');
  });

  test('O1 users are not asked whether they are customers', async () => {
    await qualify();
    const guest = await arrive();
    await guest.visitor.ping(signed({ user_id: 'routed-user', email: 'user@example.com' }));
    const { more = [] } = await guest.start('Hello');
    expect(more.filter(({ prompt }) => prompt?.kind === 'buttons')).toEqual([]);
  });

  test('O9 a teammate who answers first ends the bot’s turn', async () => {
    await qualify();
    const guest = await arrive();
    await guest.start('Hello');
    const { id } = await guest.question();
    await teammate.reply(guest.id, 'Hello, I am Tess');
    const { parts } = await guest.visitor.thread(guest.id);
    expect(parts.find((part) => part.id === id)?.prompt?.state).toBe('over');
    expect((await teammate.thread(guest.id)).conversation.is_with_bot).toBe(false);
    expect(await guest.send(notYet, { prompt_id: id, option_id: '0' })).toMatchObject({
      status: 409,
      body: { error: { kind: 'prompt_over' } },
    });
    expect((await desk.trace(guest.id)).runs).toMatchObject([{ ending: 'interrupted' }]);
  });

  test('O9 a question that nobody answers ends the bot’s turn, and the conversation goes on to the rules', async () => {
    await desk.set({
      assignment_rules: [
        { name: 'All', when: { all: [] }, then: { assign: { team: support.id } } },
      ],
    });
    const guest = await arrive();
    await guest.start('Hello');
    await clock.advance(599_000);
    expect(await teamOf(guest)).toBeNull();
    await clock.advance(3_000);
    await expect
      .poll(async () => {
        // The server looks once a second, by this clock.
        await clock.advance(1_000);
        return teamOf(guest);
      })
      .toBe(support.id);
    expect((await desk.trace(guest.id)).runs).toMatchObject([{ ending: 'abandoned' }]);
    await expect(guest.question()).rejects.toThrow('a question that waits');
  });

  test('O10 the same answer sent twice is written once, and another to an answered question is refused', async () => {
    await qualify();
    const guest = await arrive();
    await guest.start('Hello');
    const { id, prompt } = await guest.question();
    const options = prompt?.options ?? [];
    const sent = newComment('one').id;
    const answer = { prompt_id: id, option_id: `${options[0]?.id}` };
    const first = await guest.send(notYet, answer, sent);
    const second = await guest.send(notYet, answer, sent);
    expect(second.status).toBe(200);
    expect(second.body.part).toEqual(first.body.part);
    const other = { prompt_id: id, option_id: `${options[1]?.id}` };
    expect(await guest.send(customer, other)).toMatchObject({
      body: { error: { kind: 'prompt_over' } },
    });
    const lines = await desk.transcript(guest.id);
    expect(lines.filter((line) => line === `contact: ${notYet}`)).toHaveLength(1);
  });

  test('O4 a message in the middle is kept, and the question stays; an answer can be corrected', async () => {
    await qualify();
    const guest = await arrive();
    await guest.start('Hello');
    await guest.press(notYet);
    await guest.answer('ann@example.com');
    const asked = await guest.question();
    await guest.write('By the way, are you there on Sundays?');
    expect((await guest.question()).id).toBe(asked.id);

    const { parts } = await guest.visitor.thread(guest.id);
    const email = parts.find(({ prompt }) => prompt?.attribute === 'contact.email');
    expect(email?.prompt?.is_correctable).toBe(true);
    await guest.send('bea@example.com', { prompt_id: `${email?.id}`, value: 'bea@example.com' });
    expect(await contactOf(guest)).toMatchObject({ email: 'bea@example.com' });
    expect((await guest.question()).id).toBe(asked.id);
  });
});
