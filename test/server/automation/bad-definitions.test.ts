import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AutomationSettings, Workflow } from '../../../src/contract/console/automation.ts';
import type { Database } from '../../../src/server/storage/database/database.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { request, succeed, type Answer } from '../../kit/http.ts';
import { watchRefusals, type Refusal } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, joinAs, type Teammate } from '../../kit/teammate.ts';
import { changes, definitions, holds, nobody, say, started } from './bad-definitions.ts';

const quickMs = 2_000;

describe.each(databaseKinds)('definitions that cannot be, on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  let tess: Teammate;
  let workflow: Workflow;
  let before: AutomationSettings;
  /** What was refused, when nothing was written. */
  let refused: (answering: Promise<Answer<unknown>>) => Promise<Refusal>;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, hasBots: true });
    database = server.openDatabase();
    owner = await createTeammate(server);
    tess = await joinAs(server, owner, 'tess@example.com');
    const definition = { trigger: started, steps: [say] };
    workflow = succeed(await owner.request('POST', 'workflows', { name: 'Good', definition }));
    before = succeed(await owner.request('GET', 'automation'));
    refused = await watchRefusals(database);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  /** @param body as it is, JSON or not */
  const sendRaw = (method: string, path: string, body: string) =>
    request(`${server.url}/console/api/${path}`, {
      method,
      headers: { cookie: owner.cookie, 'content-type': 'application/json' },
      body,
    });

  test.each(definitions)('W8 %s is refused, made or changed', async (_what, definition, field) => {
    const begunAt = performance.now();
    const making = owner.request('POST', 'workflows', { name: 'Bad', definition });
    expect(await refused(making)).toEqual({ status: 400, kind: 'invalid', field });
    const changing = owner.request('PATCH', `workflows/${workflow.id}`, { definition });
    expect(await refused(changing)).toEqual({ status: 400, kind: 'invalid', field });
    expect(performance.now() - begunAt).toBeLessThan(quickMs);
  });

  test.each(changes)('O1 O5 O11 of the settings %s is refused', async (_what, change, field) => {
    const changing = owner.request('PATCH', 'automation', change(before));
    expect(await refused(changing)).toEqual({ status: 400, kind: 'invalid', field });
  });

  test.each([
    ['a team', { assign: { team: nobody } }, 'team_unknown', 'team'],
    ['a teammate', { assign: { teammate: nobody } }, 'teammate_unknown', 'teammate'],
  ])('W8 %s that is not there is refused', async (_what, action, kindOfError, key) => {
    const definition = { trigger: started, steps: [say, action] };
    const making = owner.request('POST', 'workflows', { name: 'Bad', definition });
    const field = `definition.steps.1.assign.${key}`;
    expect(await refused(making)).toEqual({ status: 404, kind: kindOfError, field });
    const rules = { follow_up_rules: [{ name: 'A', when: holds, then: [action] }] };
    const changing = owner.request('PATCH', 'automation', rules);
    const inRules = `follow_up_rules.0.then.0.assign.${key}`;
    expect(await refused(changing)).toEqual({ status: 404, kind: kindOfError, field: inRules });
  });

  test.each([
    '{"name":"Bad","definition":{"__proto__":{"trigger":{"on":"contact_replied"},"steps":[]}}}',
    '{"name":"Bad","definition":{"trigger":{"on":"contact_replied"},"steps":[{"__proto__":{"close":true}}]}}',
    '{"name":"Bad","definition":{"trigger":{"on":"contact_replied"},"steps":[],"constructor":{"prototype":{"x":1}}}}',
    '{"name":"Bad","__proto__":{"x":1},"definition":{"trigger":{"on":"contact_replied"},"steps":[]}}',
    `{"name":"Bad","definition":${'{"all":['.repeat(20_000)}`,
  ])('W8 what would change all objects, or is none, is refused: %#', async (body) => {
    const making = sendRaw('POST', 'workflows', body);
    expect(await refused(making)).toMatchObject({ status: 400 });
    expect(await refused(sendRaw('PATCH', 'automation', body))).toMatchObject({ status: 400 });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test.each<[string, string, object | undefined]>([
    ['PATCH', 'automation', { follow_up_rules: [] }],
    ['POST', 'workflows', { name: 'Mine', definition: { trigger: started, steps: [say] } }],
    ['PUT', 'workflows/order', { workflow_ids: [] }],
    ['PATCH', 'workflows/:id', { state: 'live' }],
    ['DELETE', 'workflows/:id', undefined],
  ])('W8 who is no owner may not %s %s', async (method, path, body) => {
    const answering = tess.request(method, path.replace(':id', workflow.id), body);
    expect(await refused(answering)).toMatchObject({ status: 403, kind: 'permission_required' });
  });

  test('W10 who is no owner may read all of it', async () => {
    for (const path of ['automation', 'workflows', `workflows/${workflow.id}/runs`]) {
      expect((await tess.request('GET', path)).status).toBe(200);
    }
  });

  test.each<[string, string, object | undefined]>([
    ['PATCH', `workflows/${nobody}`, { state: 'live' }],
    ['DELETE', `workflows/${nobody}`, undefined],
  ])('W8 %s %s finds no workflow', async (method, path, body) => {
    const answering = owner.request(method, path, body);
    expect(await refused(answering)).toMatchObject({ status: 404, kind: 'workflow_unknown' });
  });

  test.each([[[]], [[nobody]], [[nobody, nobody]]])(
    'W7 an order that is not of all workflows, each once, is refused: %j',
    async (workflow_ids) => {
      const answering = owner.request('PUT', 'workflows/order', { workflow_ids });
      const field = 'workflow_ids';
      expect(await refused(answering)).toEqual({ status: 400, kind: 'invalid', field });
    },
  );
});
