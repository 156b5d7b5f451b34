import { firstWords } from '../../kit/first-words.ts';
import { describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import type { GreetAnswer } from '../../../src/contract/messenger/greet.ts';
import type { WriteAnswer } from '../../../src/contract/messenger/write.ts';
import { BotGuest } from '../../kit/bot-desk.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { succeed } from '../../kit/http.ts';
import { useBots } from '../../kit/use-bots.ts';
import { createVisitor, newComment, signed } from '../../kit/visitor.ts';

const ask = { buttons: { text: 'Which?', options: [{ label: 'This', steps: [] }] } };

describe.each(databaseKinds)('on %s', (kind) => {
  const bots = useBots(kind);
  const { arrive, clock, conversationOf, tagsOf } = bots;

  test('W4 “plan is Premium → SLA Premium Support”, “message contains project → tag Projects”: every rule that holds, and other people pass through', async () => {
    await bots.desk.workflow('Rules', {
      trigger: { on: 'conversation_started' },
      steps: [
        {
          apply_rules: [
            {
              name: 'Premium',
              when: { field: 'contact.custom.plan', op: 'eq', value: 'Premium' },
              then: [{ apply_sla: 'Premium Support' }],
            },
            {
              name: 'Projects',
              when: { field: 'message.body', op: 'contains', value: 'project' },
              then: [{ tag_conversation: 'Projects' }],
            },
          ],
        },
        { set_priority: true },
      ],
    });
    const premium = new BotGuest(await createVisitor(bots.server));
    await premium.visitor.pingWith({
      user: signed({ user_id: 'premium' }),
      user_data: JSON.stringify({ ...signed({ user_id: 'premium' }), plan: 'Premium' }),
    });
    await premium.start('About our project');
    expect(await conversationOf(premium)).toMatchObject({
      sla: 'Premium Support',
      is_priority: true,
    });
    expect(await tagsOf(premium)).toEqual(['Projects']);

    const other = await arrive('Hello');
    expect(await conversationOf(other)).toMatchObject({ sla: null, is_priority: true });
    expect(await tagsOf(other)).toEqual([]);
  });

  test('W8 two workflows are not called the same', async () => {
    const definition = {
      trigger: { on: 'contact_replied' },
      steps: [{ add_tag: 'Seen' }],
    } as const;
    await bots.desk.workflow('Tags', definition);
    const other = await bots.desk.workflow('Others', definition);
    const taken = { status: 409, body: { error: { kind: 'name_taken', field: 'name' } } };
    const { teammate } = bots;
    const again = { name: 'TAGS ', definition };
    expect(await teammate.request('POST', 'workflows', again)).toMatchObject(taken);
    const renamed = { name: 'tags' };
    const path = `workflows/${other.id}`;
    expect(await teammate.request('PATCH', path, renamed)).toMatchObject(taken);
    expect((await teammate.request('PATCH', path, { name: 'others' })).status).toBe(200);
  });

  test('W8 a workflow whose conditions cannot be asked any more fails where it is asked, and nothing else does', async () => {
    const works = {
      trigger: { on: 'contact_replied' },
      steps: [{ tag_conversation: 'Seen' }],
    } as const;
    const broken = await bots.desk.workflow('Broken', works);
    const database = bots.server.openDatabase();
    const audience = { when: { field: 'contact.gone', op: 'eq', value: 'x' } };
    const definition = JSON.stringify({ ...works, audience });
    await database.db
      .updateTable('workflows')
      .set({ definition })
      .where('id', '=', broken.id)
      .execute();
    await database.close();
    await bots.desk.workflow('Works', works);
    const guest = await arrive();
    expect(await tagsOf(guest)).toEqual(['Seen']);
    const { decisions } = await bots.desk.trace(guest.id);
    expect(decisions[0]?.considered).toMatchObject([
      { name: 'Broken', outcome: 'failed', problem: expect.stringContaining('contact.gone') },
      { name: 'Works', outcome: 'started' },
    ]);
  });

  test('W8 a run goes on with the version it began with', async () => {
    const workflow = await bots.desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [ask, { message: 'The old end' }],
    });
    const guest = await arrive();
    const definition = {
      trigger: { on: 'conversation_started' },
      steps: [ask, { message: 'The new end' }],
    };
    const changed = await bots.teammate.request('PATCH', `workflows/${workflow.id}`, {
      definition,
    });
    expect(changed.body).toMatchObject({ version: 2 });
    await guest.press('This');
    expect((await bots.desk.transcript(guest.id)).at(-1)).toBe('bot: The old end');
    const later = await arrive();
    await later.press('This');
    expect((await bots.desk.transcript(later.id)).at(-1)).toBe('bot: The new end');
  });

  test('W8 drafts and paused workflows do not start, and the runs of one that is removed end', async () => {
    const workflow = await bots.desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [ask],
    });
    const guest = await arrive();
    await bots.teammate.request('PATCH', `workflows/${workflow.id}`, { state: 'paused' });
    expect(await bots.desk.transcript((await arrive()).id)).toEqual(['contact: Hello']);
    await bots.teammate.request('DELETE', `workflows/${workflow.id}`);
    await clock.advance(2_000);
    await expect
      .poll(async () => (await bots.desk.trace(guest.id)).runs)
      .toMatchObject([{ state: 'ended', ending: 'removed' }]);
    expect((await conversationOf(guest)).is_with_bot).toBe(false);
  });

  test('W1 W12 who has not answered for an hour is reminded to the second, and not if they have', async () => {
    await bots.desk.workflow('Reminds', {
      trigger: { on: 'contact_unresponsive', after_s: 3_600 },
      steps: [{ message: 'Are you still there?' }],
    });
    const silent = await arrive();
    const lively = await arrive();
    await bots.teammate.reply(silent.id, 'Which lamp is it?');
    await bots.teammate.reply(lively.id, 'Which lamp is it?');
    await clock.advance(3_590_000);
    await lively.write('The red one');
    expect((await bots.desk.transcript(silent.id)).at(-1)).toBe('teammate: Which lamp is it?');
    await clock.advance(12_000);
    await expect
      .poll(async () => {
        // The server looks once a second, by this clock.
        await clock.advance(1_000);
        return (await bots.desk.transcript(silent.id)).at(-1);
      })
      .toBe('bot: Are you still there?');
    expect((await bots.desk.transcript(lively.id)).at(-1)).toBe('contact: The red one');
  });

  test('W1 W3 an event of a person wakes what works in the background for them', async () => {
    await bots.desk.workflow('Tags', {
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
    const { tags } = await bots.teammate.directory();
    const details = await bots.teammate.contact(contact.id);
    expect(tags.filter(({ id }) => details.tag_ids.includes(id))).toMatchObject([
      { name: 'Customer' },
    ]);
    expect(details.name).toBe('Ann');
  });

  test('W10 a dry run says what a workflow would do, and does nothing', async () => {
    const guest = await arrive('About a project');
    const { contact } = await conversationOf(guest);
    const answer = await bots.teammate.request('POST', 'workflows/dry-run', {
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
    expect(await bots.desk.transcript(guest.id)).toEqual(['contact: About a project']);
  });

  test('W1 a bot that greets whoever opens a new conversation stores nothing before they say something; then the same is kept', async () => {
    await bots.desk.workflow('Greets', {
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
    const visitor = await createVisitor(bots.server);
    expect((await visitor.ping()).greets).toBe(true);
    const conversation_id = createUuid(Date.now());
    const greet = async () =>
      succeed(await visitor.post<GreetAnswer>('conversations/greet', { conversation_id })).parts;
    const parts = await greet();
    expect(parts.map(({ blocks }) => firstWords(blocks))).toEqual([
      'Welcome!',
      'What is it about?',
    ]);
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
    expect(firstWords(started.part.blocks)).toBe('A lamp');
    expect(await bots.desk.transcript(conversation_id)).toEqual([
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
    expect(await bots.desk.transcript(conversation_id)).toHaveLength(4);
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
      const refused = await bots.teammate.request<{ error: { field: string } }>(
        'POST',
        'workflows',
        {
          name: 'Bad',
          definition,
        },
      );
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.body.error.field).toBe(field);
      expect((await bots.teammate.request('GET', 'workflows')).body).toEqual({ workflows: [] });
    },
  );
});
