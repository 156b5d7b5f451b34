import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AutomationDecision, WorkflowRun } from '../../../src/contract/console/automation.ts';
import { BotDesk, BotGuest } from '../../kit/bot-desk.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, joinAs, type Teammate } from '../../kit/teammate.ts';
import { createServerClock, type ServerClock } from '../../kit/server-clock.ts';
import { createVisitor } from '../../kit/visitor.ts';

const aboutPricing = { field: 'message.body', op: 'contains', value: 'pricing' } as const;
const isLarge = { field: 'company.size', op: 'gt', value: 50 } as const;

describe.each(databaseKinds)('W10 what a teammate reads afterwards, on %s', (kind) => {
  let clock: ServerClock;
  let server: TestServer;
  let owner: Teammate;
  /** One who may only read. */
  let tess: BotDesk;
  let desk: BotDesk;
  beforeAll(async () => {
    clock = createServerClock();
    server = await startTestServer({ database: kind, overrides: { clock } });
    owner = await createTeammate(server);
    desk = new BotDesk(owner);
    tess = new BotDesk(await joinAs(server, owner, 'tess@example.com'));
  });
  afterAll(() => server.destroy());
  afterEach(() => desk.removeAll());

  const begin = async (text: string) => {
    const guest = new BotGuest(await createVisitor(server));
    await guest.start(text);
    return guest;
  };
  const runOf = async ({ id }: BotGuest): Promise<WorkflowRun> => {
    const [run] = (await tess.trace(id)).runs;
    if (run === undefined) throw new Error('Nothing has run.');
    return run;
  };
  const consideredIn = async ({ id }: BotGuest): Promise<AutomationDecision['considered']> =>
    (await tess.trace(id)).decisions.flatMap(({ considered }) => considered);

  test('of one that started: what woke it, on which value, which steps it took and when, and why it is over', async () => {
    const { id: workflowId } = await desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      audience: { when: aboutPricing },
      steps: [
        { collect: { attribute: 'company.size', text: 'How many are you?' } },
        {
          branches: [{ when: isLarge, steps: [{ tag_conversation: 'Large' }] }],
          else: [{ tag_conversation: 'Small' }],
        },
        { wait: { seconds: 30 } },
        { message: 'Until soon' },
      ],
    });
    const begunAt = clock.nowMs();
    const guest = await begin('About pricing');
    expect((await tess.trace(guest.id)).decisions).toEqual([
      {
        at: begunAt,
        event: 'contact_comment',
        considered: [
          {
            workflow_id: workflowId,
            name: 'Asks',
            outcome: 'started',
            because: [{ ...aboutPricing, met: 'About pricing', held: true }],
          },
        ],
      },
    ]);
    await clock.advance(5_000);
    await guest.answer('12');
    await clock.advance(30_000);
    await expect
      .poll(async () => {
        await clock.advance(1_000);
        return (await runOf(guest)).state;
      })
      .toBe('ended');

    const run = await runOf(guest);
    expect(run).toMatchObject({
      workflow_id: workflowId,
      name: 'Asks',
      conversation_id: guest.id,
      ending: 'completed',
      problem: null,
      began_at: begunAt,
      due_at: null,
    });
    expect(run.trace.map(({ entry }) => entry)).toEqual([
      { what: 'step', step: '0', kind: 'collect' },
      { what: 'wait', step: '0', untilMs: begunAt + 600_000 },
      { what: 'answer', step: '0', attribute: 'company.size', value: '12' },
      { what: 'step', step: '1', kind: 'branches' },
      {
        what: 'condition',
        step: expect.stringMatching(/^1/),
        held: false,
        because: [{ ...isLarge, met: 12, held: false }],
      },
      { what: 'step', step: expect.stringMatching(/^1\..*else/), kind: 'tag_conversation' },
      { what: 'step', step: '2', kind: 'wait' },
      { what: 'wait', step: '2', untilMs: begunAt + 35_000 },
      { what: 'step', step: '3', kind: 'message' },
      { what: 'end', ending: 'completed' },
    ]);
    const moments = run.trace.map(({ at }) => at - begunAt);
    expect(moments.slice(0, 2)).toEqual([0, 0]);
    expect(moments.slice(2, 8)).toEqual([5_000, 5_000, 5_000, 5_000, 5_000, 5_000]);
    // How much later depends on how often this has looked: each time a second passes.
    expect(moments[8]).toBeGreaterThanOrEqual(35_000);
    const { runs } = (
      await tess.owner.request<{ runs: WorkflowRun[] }>('GET', `workflows/${workflowId}/runs`)
    ).body;
    expect(runs).toEqual([run]);
  });

  test('of one that was not for them: which condition failed, and on which value', async () => {
    await desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      audience: { roles: ['visitor', 'lead'], when: { all: [aboutPricing, isLarge] } },
      steps: [{ message: 'Hello' }],
    });
    const guest = await begin('About lamps');
    expect((await tess.trace(guest.id)).runs).toEqual([]);
    const [asks] = await consideredIn(guest);
    expect(asks).toMatchObject({ name: 'Asks', outcome: 'not_matched' });
    expect(asks?.because).toContainEqual({ ...aboutPricing, met: 'About lamps', held: false });
    // Nothing is known of a company: that is said as it is.
    const unknown = asks?.because.find(({ field }) => field === 'company.size');
    expect(unknown?.met ?? null).toBeNull();
  });

  test('of one whose turn it was not: that, and who spoke', async () => {
    const first = await desk.workflow('First', {
      trigger: { on: 'conversation_started' },
      steps: [{ collect: { attribute: 'contact.email', text: 'Your email?' } }],
    });
    const second = await desk.workflow('Second', {
      trigger: { on: 'conversation_started' },
      steps: [{ message: 'Hello' }],
    });
    const guest = await begin('Hello');
    expect(await consideredIn(guest)).toEqual([
      { workflow_id: first.id, name: 'First', outcome: 'started', because: [] },
      { workflow_id: second.id, name: 'Second', outcome: 'not_its_turn', because: [] },
    ]);
    expect((await tess.trace(guest.id)).runs.map(({ name }) => name)).toEqual(['First']);
  });

  test('of one that failed: at which step, why, and what it did before', async () => {
    const gone = await desk.team('Gone');
    await desk.workflow('Assigns', {
      trigger: { on: 'conversation_started' },
      steps: [{ tag_conversation: 'Undone' }, { assign: { team: gone.id } }, { close: true }],
    });
    await owner.request('DELETE', `teams/${gone.id}`);
    const guest = await begin('Hello');
    const run = await runOf(guest);
    expect(run).toMatchObject({ state: 'failed', problem: 'There is no such team.' });
    expect(run.trace.map(({ entry }) => entry)).toEqual([
      { what: 'step', step: '0', kind: 'tag_conversation' },
      { what: 'step', step: '1', kind: 'assign' },
      { what: 'problem', step: '1', problem: 'There is no such team.' },
      { what: 'end', ending: 'failed' },
    ]);
  });

  test('of one that was interrupted: by what', async () => {
    await desk.workflow('Asks', {
      trigger: { on: 'conversation_started' },
      steps: [{ collect: { attribute: 'contact.email', text: 'Your email?' } }],
    });
    const guest = await begin('Hello');
    await owner.reply(guest.id, 'I am here');
    const run = await runOf(guest);
    expect(run.trace.at(-1)?.entry).toEqual({
      what: 'end',
      ending: 'interrupted',
      by: 'teammate_replied',
    });
  });

  test('of a conversation that is not there: nothing', async () => {
    const path = 'conversations/0197b3a0-0000-7000-8000-000000000000/automation';
    expect(await tess.owner.request('GET', path)).toMatchObject({
      status: 404,
      body: { error: { kind: 'conversation_unknown' } },
    });
  });
});
