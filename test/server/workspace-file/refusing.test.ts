import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, databaseKinds, openDatabase } from '../../kit/databases.ts';
import { patiently, runCommand } from '../../kit/program.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, joinAs, type Teammate } from '../../kit/teammate.ts';
import { designExample, FileDesk } from './kit.ts';

const when = { field: 'message.body', op: 'contains', value: 'x' };
const pricing = (then: object) => ({ assignment_rules: [{ name: 'Pricing', when, then }] });
const definition = { trigger: { on: 'contact_replied' }, steps: [{ tag_conversation: 'x' }] };
const workflow = (more: object) => ({ workflows: [{ name: 'One', definition, ...more }] });
const rule = { name: 'A', when, then: [{ add_tag: 'x' }] };
const hostile = JSON.parse('{"__proto__":{"on":true}}') as object;

const bad: [path: string, file: unknown][] = [
  ['This has to be an object.', []],
  ['This has to be an object.', null],
  ['team:', { team: [] }],
  ['__proto__:', hostile],
  ['$schema:', { $schema: 1 }],
  ['teams:', { teams: {} }],
  ['teams.0:', { teams: ['Sales'] }],
  ['teams.0.name:', { teams: [{}] }],
  ['teams.0.name:', { teams: [{ name: ' ' }] }],
  ['teams.0.name:', { teams: [{ name: 'x'.repeat(81) }] }],
  ['teams.1.name:', { teams: [{ name: 'Sales' }, { name: ' sales' }] }],
  ['teams.0.distribution:', { teams: [{ name: 'Sales', distribution: 'random' }] }],
  ['teams.0.members:', { teams: [{ name: 'Sales', members: [] }] }],
  ['teams.0.teammates:', { teams: [{ name: 'Sales', teammates: 'a@example.com' }] }],
  ['teams.0.teammates.0:', { teams: [{ name: 'Sales', teammates: ['nobody@example.com'] }] }],
  ['teams.0.teammates.0:', { teams: [{ name: 'Sales', teammates: ['gone@example.com'] }] }],
  [
    'teams.0.teammates.1:',
    { teams: [{ name: 'A', teammates: ['owner@example.com', 'Owner@example.com'] }] },
  ],
  ['operator:', { operator: true }],
  ['operator.greeting:', { operator: { greeting: true } }],
  ['operator.routing:', { operator: { routing: true } }],
  ['operator.routing.__proto__:', { operator: { routing: hostile } }],
  ['operator.routing.on:', { operator: { routing: { on: 'yes' } } }],
  ['operator.routing.customers:', { operator: { routing: { customers: {} } } }],
  [
    'operator.routing.customers.assign.team:',
    { operator: { routing: { customers: { assign: { team: 'Nowhere' } } } } },
  ],
  [
    'operator.routing.customers.redirect.email:',
    { operator: { routing: { customers: { redirect: { email: 'x' } } } } },
  ],
  [
    'operator.qualification.questions.0.attribute:',
    { operator: { qualification: { questions: [{ attribute: 'contact.shoe' }] } } },
  ],
  ['operator.wait_for_team_s:', { operator: { wait_for_team_s: -1 } }],
  ['operator.texts.ask_nothing:', { operator: { texts: { ask_nothing: { en: 'x' } } } }],
  ['follow_up_rules.0.id:', { follow_up_rules: [{ ...rule, id: '1' }] }],
  ['follow_up_rules.1.name:', { follow_up_rules: [rule, rule] }],
  ['follow_up_rules.0.when.op:', { follow_up_rules: [{ ...rule, when: { ...when, op: '>' } }] }],
  ['follow_up_rules.0.then.0:', { follow_up_rules: [{ ...rule, then: [{ explode: true }] }] }],
  ['assignment_rules.0.then.assign.team:', pricing({ assign: { team: 'Nowhere' } })],
  [
    'assignment_rules.0.then.assign.teammate:',
    pricing({ assign: { teammate: 'gone@example.com' } }),
  ],
  ['assignment_rules.0.then.add_tag:', pricing({ add_tag: 'x' })],
  ['workflows.0.definition:', { workflows: [{ name: 'One' }] }],
  ['workflows.0.trigger:', workflow({ trigger: {} })],
  ['workflows.0.state:', workflow({ state: 'on' })],
  [
    'workflows.1.name:',
    {
      workflows: [
        { name: 'One', definition },
        { name: 'One ', definition },
      ],
    },
  ],
  ['workflows.0.definition.steps.0:', workflow({ definition: { ...definition, steps: [{}] } })],
  [
    'workflows.0.definition.steps.0.go_to:',
    workflow({ definition: { ...definition, steps: [{ id: 'again', go_to: 'again' }] } }),
  ],
  [
    'workflows.0.definition.steps.0.branches.0.steps.0.assign.team:',
    workflow({
      definition: {
        ...definition,
        steps: [{ branches: [{ when, steps: [{ assign: { team: 'Nowhere' } }] }] }],
      },
    }),
  ],
  ['office_hours.time_zone:', { office_hours: { time_zone: 'Moon/Crater' } }],
  ['mail.quiet_minutes:', { mail: { is_on: true, quiet_minutes: 0 } }],
  ['office_hours.open:', { office_hours: { open: true } }],
];

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  let server: TestServer;
  let owner: Teammate;
  let files: FileDesk;
  let salesId: string | undefined;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    owner = await createTeammate(server);
    files = new FileDesk(server);
    const gone = await joinAs(server, owner, 'gone@example.com');
    await owner.request('DELETE', `teammates/${gone.id}`, {});
    const database = server.openDatabase();
    await database.db
      .updateTable('teammates')
      .set({ removed_at: 1 })
      .where('id', '=', gone.id)
      .execute();
    await database.close();
  });
  afterAll(() => server.destroy());

  test('what is wrong is refused with the path to it, and nothing of the file is written', async () => {
    await files.changes(designExample);
    salesId = (await owner.directory()).teams.find(({ name }) => name === 'Sales')?.id;
    const before = await files.tables();
    const all = [
      ...bad,
      ['assignment_rules.0.then.assign.team:', pricing({ assign: { team: salesId } })],
    ];
    for (const [path, file] of all) {
      const text = JSON.stringify(file);
      // Beside something that could be written.
      const whole =
        text.startsWith('{') && !text.includes('"teams"')
          ? text.replace('{', '{"teams":[{"name":"New"}],')
          : text;
      const { code, stdout, stderr } = await files.apply(whole);
      expect([code, stdout], text).toEqual([1, '']);
      const [head, first = ''] = stderr.split('\n');
      expect(head).toMatch(/workspace\.json cannot be applied, and nothing has changed:$/);
      expect(first.startsWith(String(path)), `${path} in ${first}`).toBe(true);
    }
    expect(await files.tables()).toEqual(before);
  });

  test('all that is wrong is told, each in a line', async () => {
    const file = { teams: [{}], workflows: [{}], office_hours: 1 };
    const { stderr } = await files.apply(file);
    expect(stderr.split('\n').slice(1)).toEqual([
      'teams.0.name: A text is missing here.',
      'workflows.0.name: A text is missing here.',
      'workflows.0.definition: This has to be an object.',
      'office_hours: This has to be an object.',
      '',
    ]);
  });

  test('a team may be assigned to in the file that makes it', async () => {
    const team = { name: 'Brand new' };
    const file = { teams: [team], ...pricing({ assign: { team: 'brand NEW' } }) };
    expect(await files.apply(file)).toMatchObject({ code: 0, stderr: '' });
    expect((await files.read()).assignment_rules).toMatchObject([
      { then: { assign: { team: 'Brand new' } } },
    ]);
  });

  test('a workspace that is not there is not applied to', async () => {
    const other = { ...server.environment, FOYER_APP_ID: 'other' };
    const refused = await runCommand(['dump'], other);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^FOYER_APP_ID is “other”[^\n]+\n$/);
  });
});

describe.each(databaseKinds)('on an empty %s', (kind) => {
  test('a database of another version is left alone', async () => {
    const empty = await createTestDatabase(kind);
    const database = openDatabase(empty.environment);
    await database.check();
    await database.close();
    const { code, stderr } = await runCommand(['dump'], empty.environment);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/“foyer migrate”[^\n]+\n$/)]);
    await empty.drop();
  });
});

test('what is no file, or not JSON, is refused in one line', async () => {
  const database = await createTestDatabase('sqlite');
  const missing = await runCommand(['apply', '/nowhere/workspace.json'], database.environment);
  expect([missing.code, missing.stderr]).toEqual([
    1,
    expect.stringMatching(/^[^\n]+cannot be read[^\n]+\n$/),
  ]);
  const page = new URL('../../../docs/workspace-file.md', import.meta.url).pathname;
  const text = await runCommand(['apply', page], database.environment);
  expect([text.code, text.stderr]).toEqual([
    1,
    expect.stringMatching(/^[^\n]+is not JSON[^\n]+\n$/),
  ]);
  await database.drop();
});
