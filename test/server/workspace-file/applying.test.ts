import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Workflow } from '../../../src/contract/console/automation.ts';
import type { ConsoleMailSettings } from '../../../src/contract/console/mail.ts';
import { templates } from '../../../src/workflow/templates/templates.ts';
import { BotDesk, BotGuest } from '../../kit/bot-desk.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { eventually } from '../../kit/eventually.ts';
import { succeed } from '../../kit/http.ts';
import { patiently } from '../../kit/program.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { nextEvent } from '../../kit/sockets.ts';
import { createTeammate, joinAs, type Teammate } from '../../kit/teammate.ts';
import { createVisitor } from '../../kit/visitor.ts';
import { designExample, documented, FileDesk } from './kit.ts';

const nothing = ['Nothing has changed.'];

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  let server: TestServer;
  let owner: Teammate;
  let desk: BotDesk;
  let files: FileDesk;
  beforeEach(async () => {
    server = await startTestServer({ database: kind, hasBots: true });
    owner = await createTeammate(server);
    desk = new BotDesk(owner);
    files = new FileDesk(server);
  });
  afterEach(() => server.destroy());

  const arrive = async () => new BotGuest(await createVisitor(server));
  const nameOfTeam = async ({ id }: BotGuest) => {
    const { team_assignee_id } = (await owner.thread(id)).conversation;
    const { teams } = await owner.directory();
    return teams.find((team) => team.id === team_assignee_id)?.name;
  };
  const workflows = async () => {
    const answer = await owner.request<{ workflows: Workflow[] }>('GET', 'workflows');
    return (answer.body as { workflows: Workflow[] }).workflows;
  };
  const background = (tag: string) =>
    ({ trigger: { on: 'contact_replied' }, steps: [{ tag_conversation: tag }] }) as const;

  test('a file makes the workspace so, twice it changes nothing, and its dump is the same workspace', async () => {
    expect(await files.changes(designExample)).toEqual([
      '+ team “Support”',
      '+ team “Sales”',
      '+ team “VIP sales”',
      '~ Operator: routing, qualification',
      '+ follow-up rule “Large”',
      '+ assignment rule “Pricing”',
    ]);
    const tables = await files.tables();
    expect(await files.changes(designExample)).toEqual(nothing);

    const { code, stdout, stderr } = await files.dump();
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      ...designExample,
      teams: ['Sales', 'Support', 'VIP sales'].map((name) => ({
        name,
        distribution: 'manual',
        teammates: [],
      })),
      office_hours: { time_zone: 'UTC', intervals: [], holidays: [] },
      mail: { is_on: true, quiet_minutes: 5, sender_name: '' },
    });
    expect(await files.changes(stdout)).toEqual(nothing);
    expect((await files.dump()).stdout).toBe(stdout);
    expect(await files.tables()).toEqual(tables);
  });

  test('O5 a server that runs does with the next conversation what the documented file says', async () => {
    const { stdout } = await files.apply(documented.file);
    expect(stdout).toBe(documented.applied);
    expect(await files.changes(documented.file)).toEqual(nothing);

    const qualify = async (size: string, first = 'Hello') => {
      const guest = await arrive();
      await guest.start(first);
      await guest.press("No, I'm not a customer yet");
      await guest.answer('ann@example.com');
      await guest.answer('Engines');
      await guest.answer(size);
      return nameOfTeam(guest);
    };
    expect(await qualify('51')).toBe('VIP sales');
    expect(await qualify('12')).toBe('Sales');
    expect(await qualify('50')).toBeUndefined();
    expect(await qualify('50', 'A question of pricing')).toBe('Sales');

    const customer = await arrive();
    await customer.start('My project does not start');
    await customer.press("Yes, I'm a customer");
    await customer.answer('bob@example.com');
    const { conversation } = await owner.thread(customer.id);
    expect(conversation.teammate_assignee_id).toBe(owner.id);
    const { tags } = await owner.directory();
    const projects = tags.find(({ name }) => name === 'Projects');
    expect(conversation.tag_ids).toEqual([projects?.id]);
  });

  test('what a file does not say stays as it is, whoever has made it so', async () => {
    await files.changes(designExample);
    await desk.operator({ wait_for_team_s: 120, texts: { thanks: { en: 'Cheers' } } });
    const before = await files.read();
    expect(await files.changes({})).toEqual(nothing);
    expect(await files.changes({ operator: { routing: { on: false } } })).toEqual([
      '~ Operator: routing',
    ]);
    expect(await files.changes({ office_hours: { time_zone: 'Asia/Tokyo' } })).toEqual([
      '~ office hours: time_zone',
    ]);
    expect(await files.read()).toEqual({
      ...before,
      operator: {
        ...before.operator,
        routing: { on: false, customers: { assign: { team: 'Support' } } },
      },
      office_hours: { ...before.office_hours, time_zone: 'Asia/Tokyo' },
    });
  });

  test('M8 how mails leave is what the file says, and the console shows it', async () => {
    expect(
      await files.changes({ mail: { quiet_minutes: 30, sender_name: 'Lumen  Help ' } }),
    ).toEqual(['~ mail: quiet_minutes, sender_name']);
    const wanted = { is_on: true, quiet_minutes: 30, sender_name: 'Lumen Help' };
    const answer = await owner.request<ConsoleMailSettings>('GET', 'mail');
    expect(succeed(answer).settings).toEqual(wanted);
    expect((await files.read()).mail).toEqual(wanted);
    expect(await files.changes({ mail: { sender_name: 'Lumen  Help ' } })).toEqual(nothing);
    expect(await files.changes({ mail: { is_on: false } })).toEqual(['~ mail: is_on']);
  });

  test('rules that a list does not have go, and their order is the list’s', async () => {
    const rule = (name: string, tag = name) => ({
      name,
      when: { all: [] },
      then: [{ add_tag: tag }],
    });
    await files.changes({ follow_up_rules: [rule('A'), rule('B'), rule('C')] });
    const { follow_up_rules: earlier } = await desk.read();
    expect(
      await files.changes({ follow_up_rules: [rule('C'), rule('D'), rule('A', 'Z')] }),
    ).toEqual([
      '+ follow-up rule “D”',
      '~ follow-up rule “A”: then',
      '- follow-up rule “B”',
      '~ follow-up rules: their order',
    ]);
    const { follow_up_rules: later } = await desk.read();
    expect(later.map(({ name }) => name)).toEqual(['C', 'D', 'A']);
    expect([later[2]?.id, later[0]?.id]).toEqual([earlier[0]?.id, earlier[2]?.id]);
    expect(await files.changes({ follow_up_rules: [] })).toHaveLength(3);
  });

  test('teams are known by name, teammates by email, and no team is ever removed', async () => {
    const tess = await joinAs(server, owner, 'tess@example.com');
    await files.changes({ teams: [{ name: 'Support' }, { name: 'Sales' }] });
    const { teams: made } = await owner.directory();
    const teams = [
      { name: 'SUPPORT', distribution: 'balanced', teammates: ['Tess@Example.com'] },
      { name: 'Field' },
    ];
    expect(await files.changes({ teams })).toEqual([
      '~ team “SUPPORT”: name, distribution, teammates',
      '+ team “Field”',
      'Teams that the file does not have stay: “Sales”.',
    ]);
    expect(await files.changes({ teams })).toEqual([
      ...nothing,
      'Teams that the file does not have stay: “Sales”.',
    ]);
    const support = made.find(({ name }) => name === 'Support');
    expect((await owner.directory()).teams).toContainEqual({
      id: support?.id,
      name: 'SUPPORT',
      distribution: 'balanced',
      teammate_ids: [tess.id],
    });
    const { teams: dumped } = await files.read();
    expect(dumped?.map(({ name }) => name)).toEqual(['Field', 'Sales', 'SUPPORT']);
    expect(dumped?.[2]?.teammates).toEqual(['tess@example.com']);
    // As it was, where nothing is said of it.
    expect(await files.changes({ teams: [{ name: 'SUPPORT' }, { name: 'Sales' }] })).toEqual([
      ...nothing,
      'Teams that the file does not have stay: “Field”.',
    ]);
  });

  test('W8 a workflow is a draft until a file says more, and gets a version for each definition', async () => {
    const one = { name: 'One', definition: background('One') };
    const two = { name: 'Two', state: 'live', definition: background('Two') };
    expect(await files.changes({ workflows: [one, two] })).toEqual([
      '+ workflow “One”',
      '+ workflow “Two”',
    ]);
    const first = await workflows();
    expect(first).toMatchObject([
      { name: 'One', state: 'draft', version: 1, is_customer_facing: false },
      { name: 'Two', state: 'live', version: 1 },
    ]);
    const other = {
      ...one,
      state: 'paused',
      definition: { ...background('1'), abandon_after_s: 9 },
    };
    expect(
      await files.changes({ workflows: [{ name: 'Two', definition: two.definition }, other] }),
    ).toEqual(['~ workflow “One”: state, definition', '~ workflows: their order']);
    const [second, third] = await workflows();
    expect(second).toEqual(first[1]);
    expect(third).toMatchObject({ id: first[0]?.id, state: 'paused', version: 2 });
    expect(await files.changes({ workflows: [other] })).toEqual(['- workflow “Two”']);
    expect(await workflows()).toMatchObject([{ id: first[0]?.id }]);
  });

  test('a definition whose keys are written in another order is the same', async () => {
    await files.changes({ workflows: [{ name: 'One', definition: background('One') }] });
    const { steps, trigger } = background('One');
    const turned = { workflows: [{ definition: { steps, trigger }, name: 'One' }] };
    expect(await files.changes(turned)).toEqual(nothing);
  });

  test('W5 the run of a workflow that a file removes ends, and its question with it', async () => {
    const definition = {
      trigger: { on: 'conversation_started' },
      steps: [{ buttons: { options: [{ label: 'Yes', steps: [] }] } }],
    };
    await files.changes({ workflows: [{ name: 'Ask', state: 'live', definition }] });
    const guest = await arrive();
    await guest.start('Hello');
    await guest.question();
    expect(await files.changes({ workflows: [] })).toEqual(['- workflow “Ask”']);
    await eventually(async () => !(await owner.thread(guest.id)).conversation.is_with_bot);
    expect((await desk.trace(guest.id)).runs).toMatchObject([{ name: 'Ask', state: 'ended' }]);
  });

  test('consoles that are open hear of it, and only where something has changed', async () => {
    const socket = await owner.connect();
    const heard = nextEvent(socket, 'directory_changed');
    await files.changes(designExample);
    await heard;
    let count = 0;
    socket.on('directory_changed', () => (count += 1));
    await files.changes(designExample);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(count).toBe(0);
    socket.disconnect();
  });

  test('W8 every template is the same when it has been applied, dumped and applied again', async () => {
    const file = {
      teams: [...new Set(templates.flatMap(({ definition }) => listTeams(definition)))].map(
        (name) => ({ name }),
      ),
      workflows: templates.map(({ name, definition }) => ({ name, state: 'live', definition })),
    };
    const { code, stderr } = await files.apply(file);
    expect([code, stderr]).toEqual([0, '']);
    const { stdout } = await files.dump();
    expect(JSON.parse(stdout)).toMatchObject({ workflows: file.workflows });
    expect(await files.changes(stdout)).toEqual(nothing);
    expect((await workflows()).map(({ version }) => version)).toEqual(templates.map(() => 1));
  });

  test('of two who apply the same file at once, one changes something', async () => {
    const text = JSON.stringify(designExample);
    const both = await Promise.all([files.applyBeside(text), files.applyBeside(text)]);
    const lines = both.map((output) => output.trimEnd().split('\n').length);
    expect(lines.toSorted()).toEqual([1, 6]);
    expect((await owner.directory()).teams).toHaveLength(3);
  });

  test('a dump says what has to be mended before it can be applied', async () => {
    await files.changes(designExample);
    const { teams } = await owner.directory();
    const sales = teams.find(({ name }) => name === 'Sales');
    await owner.request('DELETE', `teams/${sales?.id}`);
    const { code, stdout, stderr } = await files.dump();
    expect(code).toBe(0);
    expect(stderr).toBe(
      [
        'Before this can be applied, something has to be mended:',
        `assignment_rules.0.then.assign.team: There is no team “${sales?.id}”.\n`,
      ].join('\n'),
    );
    expect(await files.apply(stdout)).toMatchObject({ code: 1, stdout: '' });
  });
});

test('the demo’s workspace is a file that can be applied', patiently, async () => {
  const server = await startTestServer({ environment: { FOYER_DEMO: '1' }, hasBots: true });
  const files = new FileDesk(server);
  const { stdout, stderr } = await files.dump();
  expect(stderr).toBe('');
  expect((await files.read()).follow_up_rules?.length).toBeGreaterThan(0);
  expect(await files.changes(stdout)).toEqual(nothing);
  await server.destroy();
});

/** The names that something is assigned to. */
function listTeams(definition: object): string[] {
  return [...JSON.stringify(definition).matchAll(/"team":"([^"]+)"/g)].map(([, name = '']) => name);
}
