import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, signed, Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let owner: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    owner = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  test('V7 user_data says who the person is, and what of it was not kept', async () => {
    const user = signed({ user_id: randomUuid(), name: 'Ada' });
    const answer = await new Visitor(server).say({ ...user, odd: [1] });
    expect(answer.contact.role).toBe('user');
    expect(answer.warnings).toEqual(['“odd” was not kept: an attribute cannot be a list.']);
    expect(await new Visitor(server).say(user)).not.toHaveProperty('warnings');
  });

  const deep = `${'['.repeat(7_000)}${']'.repeat(7_000)}`;
  test.each([
    ['phone', '{"phone":{"toString":1}}'],
    ['phone', `{"phone":${deep}}`],
    ['odd', `{"odd":${deep}}`],
    ['avatar', `{"avatar":${deep}}`],
    ['company.odd', `{"company":{"company_id":"1","odd":${deep}}}`],
    ['companies.0', `{"companies":${deep}}`],
  ])('V8 what nobody expects as %s is warned of, by whomever it is said', async (name, given) => {
    const user_data = given.replace('{', '{"language_override":"pt",');
    const visitor = await createVisitor(server);
    const warning = [expect.stringContaining(`“${name}” was not kept`)];
    expect((await visitor.pingWith({ user_data })).warnings).toEqual(warning);
    const as = signed({ user_id: randomUuid() });
    expect((await visitor.pingWith({ user: as, user_data })).warnings).toEqual(warning);
    const { contact } = await visitor.ping(as);
    expect((await owner.contact(contact.id)).site?.language_override).toBe('pt');
  });

  test.each([
    ['user_data', '[]'],
    ['user_data.email', '{"email":"nobody"}'],
    ['user_data.user_id', '{"user_id":"a\\u0000b"}'],
  ])('a wrong %s is refused by its name', async (field, user_data) => {
    const answer = await new Visitor(server).pingRaw({ user_data });
    expect([answer.status, errorOf(answer).field]).toEqual([400, field]);
  });
});
