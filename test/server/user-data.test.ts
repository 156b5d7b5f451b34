import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { signed, Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
  });
  afterAll(() => server.destroy());

  test('V7 user_data says who the person is, and what of it was not kept', async () => {
    const user = signed({ user_id: randomUuid(), name: 'Ada' });
    const answer = await new Visitor(server).say({ ...user, odd: [1] });
    expect(answer.contact.role).toBe('user');
    expect(answer.warnings).toEqual(['“odd” was not kept: an attribute cannot be a list.']);
    expect(await new Visitor(server).say(user)).not.toHaveProperty('warnings');
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
