import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { request, type Answer } from '../kit/http.ts';
import { watchRefusals, type Refusal } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';
import { invalid, missing, nobody, team, type Case } from './bad-desk-requests.ts';

/** By the name of what they are of. */
type Known = Record<string, string>;

function titleOf([method, path, body, field]: readonly [...Case, ...unknown[]]): string {
  const sent = body === undefined ? '' : ` ${JSON.stringify(body).slice(0, 60)}`;
  return `${method} ${path.slice(0, 60)}${sent}, at ${field},`;
}

describe.each(databaseKinds)('what the desk must not be asked, on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let robin: Teammate;
  let sam: Teammate;
  let known: Known;
  /** What was refused, when nothing was written. */
  let refused: (answering: Promise<Answer<unknown>>) => Promise<Refusal>;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    robin = await createTeammate(server);
    sam = await joinAs(server, robin, 'sam@example.com');
    const { conversation } = await (await createVisitor(server)).start('Hello');
    await robin.tag(conversation.id, 'VIP');
    await robin.request('POST', 'saved-replies', { title: 'Hi', text: 'Hello' });
    await robin.request('POST', 'teams', { ...team, name: 'Support' });
    const { tags, saved_replies, teams } = await robin.directory();
    known = {
      conversation: conversation.id,
      contact: (await robin.thread(conversation.id)).conversation.contact.id,
      tag: tags[0]?.id ?? '',
      saved_reply: saved_replies[0]?.id ?? '',
      team: teams[0]?.id ?? '',
      teammate: sam.id,
    };
    refused = await watchRefusals(database);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });
  const fill = (path: string) =>
    path.replaceAll(/:(\w+)/g, (_whole, name: string) => must(known[name], name));

  test.each(invalid.map((one) => [titleOf(one), one] as const))(
    '%s is refused, and nothing is written',
    async (_title, [method, path, body, field]) => {
      const answering = robin.request(method, fill(path), body);
      expect(await refused(answering)).toEqual({ status: 400, kind: 'invalid', field });
    },
  );

  test.each(missing.map((one) => [titleOf(one), one] as const))(
    '%s, of what is not there, is refused, and nothing is written',
    async (_title, [method, path, body, field, wanted]) => {
      const answering = robin.request(method, fill(path), body);
      expect(await refused(answering)).toEqual({ status: 404, kind: wanted, field });
    },
  );

  const ownersOnly = (): [string, string, object?][] => [
    ['POST', 'teams', team],
    ['PUT', fill('teams/:team'), team],
    ['DELETE', fill('teams/:team')],
    ['PATCH', fill('teammates/:teammate'), { role: 'owner' }],
    ['DELETE', `teammates/${robin.id}`],
    ['GET', 'invitations'],
    ['POST', 'invitations', { email: 'a@b.example', role: 'owner' }],
    ['DELETE', `invitations/${nobody}`],
  ];
  test('T1 what is the owners’ business is nobody else’s', async () => {
    for (const [method, path, body] of ownersOnly()) {
      const refusal = await refused(sam.request(method, path, body));
      expect([path, refusal]).toEqual([path, { status: 403, kind: 'permission_required' }]);
    }
  });

  test('a name that there is already is refused at its field, whatever its case', async () => {
    expect(await refused(robin.request('POST', 'teams', { ...team, name: 'SUPPORT' }))).toEqual({
      status: 409,
      kind: 'name_taken',
      field: 'name',
    });
    const taken = { email: 'Sam@Example.com', role: 'teammate' };
    expect(await refused(robin.request('POST', 'invitations', taken))).toEqual({
      status: 409,
      kind: 'email_taken',
      field: 'email',
    });
  });

  test('a stranger is told to sign in by every route, before anything is looked at', async () => {
    const stranger = new Teammate(server);
    const doors = [...invalid, ...missing].filter(
      ([, path]) => !/^invitations\/(read|accept)/.test(path),
    );
    for (const [method, path, body] of doors) {
      const refusal = await refused(stranger.request(method, fill(path), body));
      expect([path, refusal]).toEqual([path, { status: 401, kind: 'sign_in_required' }]);
    }
  });

  test('a page of another origin is refused by every route, though it bears the cookie', async () => {
    for (const [method, path, body] of [...invalid, ...missing]) {
      const answering = request(`${server.url}/console/api/${fill(path)}`, {
        method,
        headers: {
          cookie: robin.cookie,
          origin: 'https://elsewhere.example',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      expect(await refused(answering)).toMatchObject({ status: 403, kind: 'origin_refused' });
    }
  });
});
