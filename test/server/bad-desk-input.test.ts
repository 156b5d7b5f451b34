import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorKind } from '../../src/contract/error.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { request, type Answer } from '../kit/http.ts';
import { watchRefusals, type Refusal } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, Teammate } from '../kit/teammate.ts';
import { createVisitor, newComment, paragraph } from '../kit/visitor.ts';

const noConversation = '0197b3a0-0000-7000-8000-000000000000';
const nobody = 'f'.repeat(24);
const noSecret = 'f'.repeat(64);

/** What a request is about, put in for `:name` once it is there. */
type Known = Record<string, string>;
type Case = [method: string, path: string, body: object | undefined, field: string];

const team = { name: 'Sales', distribution: 'manual', teammate_ids: [] };
const comment = newComment('Hi');

const invalid: Case[] = [
  // Notes
  ['POST', 'conversations/:conversation/notes', {}, 'comment'],
  ['POST', 'conversations/:conversation/notes', { comment: { ...comment, id: 'x' } }, 'comment.id'],
  [
    'POST',
    'conversations/:conversation/notes',
    { comment: { ...comment, blocks: [] } },
    'comment.blocks',
  ],
  [
    'POST',
    'conversations/:conversation/notes',
    { comment: { ...comment, blocks: [...paragraph('a'.repeat(9_999)), ...paragraph('bb')] } },
    'comment.blocks',
  ],
  ['POST', 'conversations/:conversation/notes', { comment, kind: 'comment' }, 'kind'],
  ['POST', 'conversations/x/notes', { comment }, 'conversation_id'],
  // Assignment, snooze, priority
  ['PUT', 'conversations/:conversation/assignee', {}, 'assignee'],
  ['PUT', 'conversations/:conversation/assignee', { assignee: 'me' }, 'assignee'],
  ['PUT', 'conversations/:conversation/assignee', { assignee: {} }, 'assignee.kind'],
  ['PUT', 'conversations/:conversation/assignee', { assignee: { kind: 'bot' } }, 'assignee.kind'],
  [
    'PUT',
    'conversations/:conversation/assignee',
    { assignee: { kind: 'team', id: 'Support' } },
    'assignee.id',
  ],
  ['PUT', 'conversations/:conversation/assignee', { assignee: { kind: 'team' } }, 'assignee.id'],
  [
    'PUT',
    'conversations/:conversation/assignee',
    { assignee: { kind: 'nobody' }, also: 'this' },
    'also',
  ],
  [
    'PUT',
    'conversations/:conversation/state',
    { state: 'snoozed', snoozed_until: 1 },
    'snoozed_until',
  ],
  [
    'PUT',
    'conversations/:conversation/state',
    { state: 'snoozed', snoozed_until: '9am' },
    'snoozed_until',
  ],
  [
    'PUT',
    'conversations/:conversation/state',
    { state: 'snoozed', snoozed_until: 1e300 },
    'snoozed_until',
  ],
  ['PUT', 'conversations/:conversation/priority', {}, 'is_priority'],
  ['PUT', 'conversations/:conversation/priority', { is_priority: 'yes' }, 'is_priority'],
  // Tags
  ['PUT', `conversations/:conversation/tags/${'x'.repeat(81)}`, undefined, 'name'],
  ['PUT', 'conversations/:conversation/tags/%20', undefined, 'name'],
  ['PUT', 'contacts/:contact/tags/%00', undefined, 'name'],
  ['PUT', 'contacts/x/tags/VIP', undefined, 'contact_id'],
  ['PATCH', 'tags/:tag', {}, 'name'],
  ['PATCH', 'tags/:tag', { name: '' }, 'name'],
  ['PATCH', 'tags/:tag', { name: '  ' }, 'name'],
  ['PATCH', 'tags/:tag', { name: 'a', color: 'red' }, 'color'],
  ['PATCH', 'tags/VIP', { name: 'a' }, 'tag_id'],
  ['DELETE', 'tags/VIP', undefined, 'tag_id'],
  // Saved replies
  ['POST', 'saved-replies', { text: 'a' }, 'title'],
  ['POST', 'saved-replies', { title: 'a' }, 'text'],
  ['POST', 'saved-replies', { title: ' ', text: 'a' }, 'title'],
  ['POST', 'saved-replies', { title: 'a', text: ' ' }, 'text'],
  ['POST', 'saved-replies', { title: 'x'.repeat(121), text: 'a' }, 'title'],
  ['POST', 'saved-replies', { title: 'a', text: 'x'.repeat(10_001) }, 'text'],
  ['PUT', 'saved-replies/:saved_reply', { title: 'a\u0000', text: 'a' }, 'title'],
  ['PUT', 'saved-replies/x', { title: 'a', text: 'a' }, 'saved_reply_id'],
  ['DELETE', 'saved-replies/x', undefined, 'saved_reply_id'],
  // Teams
  ['POST', 'teams', { ...team, name: undefined }, 'name'],
  ['POST', 'teams', { ...team, name: ' ' }, 'name'],
  ['POST', 'teams', { ...team, name: 'x'.repeat(81) }, 'name'],
  ['POST', 'teams', { ...team, distribution: 'random' }, 'distribution'],
  ['POST', 'teams', { ...team, teammate_ids: ['me'] }, 'teammate_ids.0'],
  ['POST', 'teams', { ...team, teammate_ids: [nobody, nobody] }, 'teammate_ids'],
  ['POST', 'teams', { ...team, colour: 'red' }, 'colour'],
  ['PUT', 'teams/x', team, 'team_id'],
  ['DELETE', 'teams/x', undefined, 'team_id'],
  // Teammates and invitations
  ['PATCH', 'me', { name: '' }, 'name'],
  ['PATCH', 'me', { name: ' ' }, 'name'],
  ['PATCH', 'me', { is_away: 'yes' }, 'is_away'],
  ['PATCH', 'me', { role: 'owner' }, 'role'],
  ['PUT', 'me/password', { new_password: 'long enough it is' }, 'current_password'],
  ['PUT', 'me/password', { current_password: 'a', new_password: 'short' }, 'new_password'],
  ['PATCH', 'teammates/:teammate', { role: 'admin' }, 'role'],
  ['PATCH', 'teammates/:teammate', { name: 'Not theirs to give' }, 'name'],
  ['PATCH', 'teammates/x', { role: 'owner' }, 'teammate_id'],
  ['DELETE', 'teammates/x', undefined, 'teammate_id'],
  ['DELETE', 'teammates/:teammate?reassign_to=x', undefined, 'reassign_to'],
  ['DELETE', 'teammates/:teammate?reassign_to=:teammate', undefined, 'reassign_to'],
  ['POST', 'invitations', { role: 'teammate' }, 'email'],
  ['POST', 'invitations', { email: 'no address', role: 'teammate' }, 'email'],
  ['POST', 'invitations', { email: 'a@b.example', role: 'guest' }, 'role'],
  ['DELETE', 'invitations/x', undefined, 'invitation_id'],
  ['POST', 'invitations/read', { secret: 'x' }, 'secret'],
  [
    'POST',
    'invitations/accept',
    { secret: noSecret, name: '', password: 'long enough it is' },
    'name',
  ],
  ['POST', 'invitations/accept', { secret: noSecret, name: 'A', password: 'short' }, 'password'],
  // People
  ['GET', 'contacts/x', undefined, 'contact_id'],
  ['PATCH', 'contacts/:contact', { email: 'ada at example.com' }, 'email'],
  ['PATCH', 'contacts/:contact', { email: '' }, 'email'],
  ['PATCH', 'contacts/:contact', { phone: 'call me' }, 'phone'],
  ['PATCH', 'contacts/:contact', { phone: '12' }, 'phone'],
  ['PATCH', 'contacts/:contact', { name: ' ' }, 'name'],
  ['PATCH', 'contacts/:contact', { name: 'x'.repeat(256) }, 'name'],
  ['PATCH', 'contacts/:contact', { is_verified: true }, 'is_verified'],
  ['PATCH', 'contacts/:contact', { role: 'user' }, 'role'],
  ['PUT', 'contacts/:contact/blocked', {}, 'is_blocked'],
  ['PUT', 'contacts/:contact/blocked', { is_blocked: 1 }, 'is_blocked'],
  ['DELETE', 'contacts/x', undefined, 'contact_id'],
  // Lists and search
  ['GET', 'conversations?state=open&assignee=someone', undefined, 'assignee'],
  ['GET', 'conversations?state=open&tag_id=VIP', undefined, 'tag_id'],
  ['GET', 'conversations?state=open&priority=high', undefined, 'priority'],
  ['GET', 'search', undefined, 'q'],
  ['GET', 'search?q=', undefined, 'q'],
  ['GET', `search?q=${'x'.repeat(201)}`, undefined, 'q'],
  ['GET', 'search?q=a&limit=5000', undefined, 'limit'],
];

const missing: [...Case, ErrorKind][] = [
  [
    'POST',
    `conversations/${noConversation}/notes`,
    { comment },
    'conversation_id',
    'conversation_unknown',
  ],
  [
    'PUT',
    `conversations/${noConversation}/tags/VIP`,
    undefined,
    'conversation_id',
    'conversation_unknown',
  ],
  [
    'PUT',
    'conversations/:conversation/assignee',
    { assignee: { kind: 'team', id: nobody } },
    'assignee.id',
    'team_unknown',
  ],
  [
    'PUT',
    'conversations/:conversation/assignee',
    { assignee: { kind: 'teammate', id: nobody } },
    'assignee.id',
    'teammate_unknown',
  ],
  ['GET', `contacts/${nobody}`, undefined, 'contact_id', 'contact_unknown'],
  ['PATCH', `contacts/${nobody}`, { name: 'A' }, 'contact_id', 'contact_unknown'],
  ['PUT', `contacts/${nobody}/blocked`, { is_blocked: true }, 'contact_id', 'contact_unknown'],
  ['PUT', `contacts/${nobody}/tags/VIP`, undefined, 'contact_id', 'contact_unknown'],
  ['DELETE', `contacts/${nobody}`, undefined, 'contact_id', 'contact_unknown'],
  ['PATCH', `tags/${nobody}`, { name: 'A' }, 'tag_id', 'tag_unknown'],
  ['DELETE', `tags/${nobody}`, undefined, 'tag_id', 'tag_unknown'],
  [
    'PUT',
    `saved-replies/${nobody}`,
    { title: 'A', text: 'B' },
    'saved_reply_id',
    'saved_reply_unknown',
  ],
  ['DELETE', `saved-replies/${nobody}`, undefined, 'saved_reply_id', 'saved_reply_unknown'],
  ['PUT', `teams/${nobody}`, team, 'team_id', 'team_unknown'],
  ['DELETE', `teams/${nobody}`, undefined, 'team_id', 'team_unknown'],
  ['POST', 'teams', { ...team, teammate_ids: [nobody] }, 'teammate_ids.0', 'teammate_unknown'],
  ['PATCH', `teammates/${nobody}`, { role: 'owner' }, 'teammate_id', 'teammate_unknown'],
  ['DELETE', `teammates/${nobody}`, undefined, 'teammate_id', 'teammate_unknown'],
  [
    'DELETE',
    `teammates/:teammate?reassign_to=${nobody}`,
    undefined,
    'reassign_to',
    'teammate_unknown',
  ],
  ['DELETE', `invitations/${nobody}`, undefined, 'invitation_id', 'invitation_unknown'],
  ['POST', 'invitations/read', { secret: noSecret }, 'secret', 'invitation_unknown'],
];

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
  const fill = (path: string) => path.replaceAll(/:(\w+)/g, (_whole, name: string) => known[name]!);

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
