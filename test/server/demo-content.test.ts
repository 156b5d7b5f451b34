import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  AutomationSettings,
  ListWorkflowsAnswer,
} from '../../src/contract/console/automation.ts';
import { checkDefinition } from '../../src/workflow/check.ts';
import { isCustomerFacing } from '../../src/workflow/is-customer-facing.ts';
import { demoConversations } from '../../src/server/operations/demo/conversations.ts';
import { demoColleagues } from '../../src/server/operations/demo/desk.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { patiently } from '../kit/program.ts';
import { refusalOf } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { readEverything } from '../kit/storage.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createServerClock } from '../kit/server-clock.ts';

const hourMs = 60 * 60 * 1000;

test('every conversation of the demo begins with a question, goes forward in time and lies in the past', () => {
  for (const { steps } of demoConversations) {
    expect(steps[0]).toMatchObject({ by: 'contact', says: expect.stringMatching(/\w/) });
    const times = steps.map(({ minutesAgo }) => minutesAgo);
    expect(times).toEqual(times.toSorted((left, right) => right - left));
    expect(times.at(-1)).toBeGreaterThan(0);
  }
});

describe.each(databaseKinds)('a new workspace, on %s', patiently, (kind) => {
  const clock = createServerClock();
  let server: TestServer;
  let database: Database;
  let teammate: Teammate;
  beforeAll(async () => {
    const environment = { FOYER_DEMO: '1' };
    server = await startTestServer({
      database: kind,
      environment,
      overrides: { clock },
      hasBots: true,
    });
    database = server.openDatabase();
    teammate = await createTeammate(server);
  }, patiently.timeout);
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  test('has colleagues, teams, tags and saved replies', async () => {
    const { teammates, teams, tags, saved_replies } = await teammate.directory();
    expect(teammates.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.values(demoColleagues).map(({ name }) => name)),
    );
    expect(teammates.filter(({ is_away }) => is_away)).toHaveLength(1);
    expect(teams).toHaveLength(2);
    expect(teams.every(({ teammate_ids }) => teammate_ids.length > 1)).toBe(true);
    expect(tags.length).toBeGreaterThan(4);
    expect(saved_replies.length).toBeGreaterThan(3);
  });

  test('W8 has bots that answer: Operator, rules, and workflows that are live, paused and drafts', async () => {
    const settings = await teammate.request<AutomationSettings>('GET', 'automation');
    expect(settings.body).toMatchObject({
      operator: { routing: { on: true }, qualification: { on: true }, email_prompt: { on: true } },
      follow_up_rules: [{ name: 'Large hotels' }, { name: 'Small shops' }],
    });
    const { body } = await teammate.request<ListWorkflowsAnswer>('GET', 'workflows');
    expect(body.workflows.map(({ state }) => state)).toEqual(['live', 'paused', 'draft']);
    for (const { definition, is_customer_facing } of body.workflows) {
      expect(checkDefinition(definition)).toEqual([]);
      expect(is_customer_facing).toBe(isCustomerFacing(definition.steps));
    }
  });

  test('has conversations in every state and in every view', async () => {
    const { conversations: open } = await teammate.list();
    const { conversations: snoozed } = await teammate.list('snoozed');
    const { conversations: closed } = await teammate.list('closed');
    expect(open.length + snoozed.length + closed.length).toBe(demoConversations.length);
    expect(open.length).toBeGreaterThan(6);
    expect(snoozed.map(({ snoozed_until }) => typeof snoozed_until).toSorted()).toEqual([
      'number',
      'object',
    ]);
    expect(closed.length).toBeGreaterThan(3);
    const has = (holds: (conversation: (typeof open)[number]) => unknown) =>
      expect(open.filter(holds).length, String(holds)).toBeGreaterThan(0);
    has(({ is_priority }) => is_priority);
    has(({ teammate_assignee_id }) => teammate_assignee_id === teammate.id);
    has(({ teammate_assignee_id: id }) => id !== null && id !== teammate.id);
    has(({ team_assignee_id, teammate_assignee_id }) => team_assignee_id && !teammate_assignee_id);
    has(({ team_assignee_id, teammate_assignee_id }) => !team_assignee_id && !teammate_assignee_id);
    has(({ tag_ids }) => tag_ids.length > 0);
    has(({ contact }) => contact.role === 'lead');
    has(({ last_position, teammate_read_position }) => last_position > teammate_read_position);
    expect(await teammate.search('hotel spring')).toHaveLength(1);
    expect(await teammate.search('ragnhild')).toHaveLength(1);
  });

  test('has people of whom something is known, and one who is blocked', async () => {
    const [id = ''] = await teammate.search('hotel rooms');
    const { contact } = (await teammate.thread(id)).conversation;
    expect(await teammate.contact(contact.id)).toMatchObject({
      name: 'Inês Duarte',
      email: 'ines@example.com',
      phone: expect.any(String),
      time_zone: 'Europe/Lisbon',
      browser: expect.any(String),
      tag_ids: [expect.any(String)],
    });
    const [spam = ''] = await teammate.search('first page');
    expect((await teammate.thread(spam)).conversation.contact.is_blocked).toBe(true);
  });

  test('lets nobody in who is not there', async () => {
    for (const { email } of Object.values(demoColleagues)) {
      for (const password of ['', 'a password for tests']) {
        const answer = await teammate.request('POST', 'session', { email, password });
        expect(refusalOf(answer).status).toBeGreaterThanOrEqual(400);
        expect(refusalOf(answer).status).toBeLessThan(500);
      }
    }
  });

  test('wakes what was snoozed, in time', async () => {
    const [id = ''] = await teammate.search('glass shade');
    expect((await teammate.thread(id)).conversation.state).toBe('snoozed');
    clock.jump(19 * hourMs);
    await clock.until(async () => (await teammate.thread(id)).conversation.state === 'open');
  });

  test('is not filled a second time', async () => {
    const before = await readEverything(database);
    await server.stop();
    await server.start();
    expect(await readEverything(database)).toEqual(before);
  });
});

test('with FOYER_DEMO=0 a new workspace has its owner, and nothing else', async () => {
  const server = await startTestServer({ environment: { FOYER_DEMO: '0' }, hasBots: true });
  const database = server.openDatabase();
  const { teammates, workspaces, ...everything } = await readEverything(database);
  expect([teammates, workspaces]).toMatchObject([{ length: 1 }, { length: 1 }]);
  expect(Object.values(everything).flat()).toEqual([]);
  await database.close();
  await server.destroy();
});
