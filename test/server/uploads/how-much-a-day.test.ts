import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { errorOf, succeed } from '../../kit/http.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate } from '../../kit/teammate.ts';
import { upload, uploadAtDesk, uploadRaw } from '../../kit/uploads.ts';
import { createVirtualClock, type VirtualClock } from '../../kit/virtual-clock.ts';
import { createVisitor, signed } from '../../kit/visitor.ts';

const hourMs = 60 * 60 * 1000;
const megabyte = 1024 * 1024;
const bytes = (count: number, filling = 0) => new Uint8Array(count).fill(filling);
const refusal = { status: 429, kind: 'too_much_uploaded', field: 'file' };

describe.each(databaseKinds)('on %s', (kind) => {
  let clock: VirtualClock;
  let server: TestServer;
  beforeEach(async () => {
    clock = createVirtualClock(Date.now());
    const environment = { FOYER_UPLOADS_DAILY_MB: '2' };
    server = await startTestServer({ database: kind, environment, overrides: { clock } });
  });
  afterEach(() => server.destroy());

  test('S8 a person sends so much within a day, and is told how much; the next day they go on', async () => {
    const visitor = await createVisitor(server);
    const id = createUuid(Date.now());
    await upload(server, visitor, bytes(megabyte));
    const over = await uploadRaw(server, visitor, bytes(megabyte + 1));
    expect(refusalOf(over)).toEqual(refusal);
    expect(errorOf(over).message).toBe('A person may send 2 MB within a day.');
    await upload(server, visitor, bytes(megabyte, 1), { id });
    expect(refusalOf(await uploadRaw(server, visitor, 'x'))).toEqual(refusal);
    // Whose answer was lost.
    await upload(server, visitor, bytes(megabyte, 1), { id });
    clock.jump(25 * hourMs);
    await upload(server, visitor, 'x');
  });

  test('S8 what one person has sent is in nobody else’s way, and follows them when they sign in', async () => {
    const visitor = await createVisitor(server);
    await upload(server, visitor, bytes(2 * megabyte));
    await upload(server, await createVisitor(server), 'x');
    const teammate = await createTeammate(server);
    for (const filling of [1, 2, 3]) {
      succeed(await uploadAtDesk(server, teammate, bytes(megabyte, filling)));
    }
    await visitor.ping(signed({ user_id: `sender-${kind}` }));
    expect(refusalOf(await uploadRaw(server, visitor, 'x'))).toEqual(refusal);
  });
});

test('S8 with 0 nobody counts', async () => {
  const server = await startTestServer({ environment: { FOYER_UPLOADS_DAILY_MB: '0' } });
  try {
    const visitor = await createVisitor(server);
    for (const filling of [1, 2, 3]) await upload(server, visitor, bytes(megabyte, filling));
  } finally {
    await server.destroy();
  }
});
