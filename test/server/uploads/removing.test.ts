import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import type { WriteAnswer } from '../../../src/contract/messenger/write.ts';
import { planRemoval } from '../../../src/server/storage/file-removals.ts';
import type { Database } from '../../../src/server/storage/database/database.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { requestBytes, succeed } from '../../kit/http.ts';
import { patiently } from '../../kit/program.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';
import { onePixel, upload, uploadAtDesk, uploadRaw, type Uploaded } from '../../kit/uploads.ts';
import { createServerClock, type ServerClock } from '../../kit/server-clock.ts';
import { createVisitor, type Visitor } from '../../kit/visitor.ts';

const hourMs = 60 * 60 * 1000;

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  let clock: ServerClock;
  let server: TestServer;
  let database: Database;
  let teammate: Teammate;
  let visitor: Visitor;
  beforeEach(async () => {
    clock = createServerClock(Date.now());
    const environment = { FOYER_CONVERSATION_RETENTION_DAYS: '30' };
    server = await startTestServer({ database: kind, environment, overrides: { clock } });
    database = server.openDatabase();
    teammate = await createTeammate(server);
    visitor = await createVisitor(server);
  });
  afterEach(async () => {
    await database.close();
    await server.destroy();
  });

  /** Lets time go by until it holds. */
  const until = (holds: () => Promise<boolean>) => clock.until(holds, 5_000);
  const filesThere = async () => {
    const folder = join(server.environment['FOYER_DATA'] ?? '', 'files', 'demo');
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    return names.filter((name) => name.includes('.')).map((name) => name.slice(3, 39));
  };
  const isGone = async ({ upload_id }: Uploaded) => !(await filesThere()).includes(upload_id);
  const outbox = () => database.db.selectFrom('outbox').select('id').execute();

  async function send(by: Visitor, file: Uploaded): Promise<WriteAnswer> {
    const blocks = [{ type: 'upload', upload_id: file.upload_id }];
    const comment = { id: createUuid(Date.now()), blocks };
    const body = { conversation_id: createUuid(Date.now()), comment };
    return succeed(await by.post<WriteAnswer>('conversations/start', body));
  }

  test('R9 whoever is deleted leaves no file, of their own or of whoever answered; others keep theirs', async () => {
    const sent = await upload(server, visitor, 'sent');
    const unsent = await upload(server, visitor, 'unsent');
    const { conversation } = await send(visitor, sent);
    const { upload: answer } = succeed(await uploadAtDesk(server, teammate, 'answer'));
    const blocks = [{ type: 'upload', upload_id: answer.upload_id }];
    const comment = { id: createUuid(Date.now()), blocks };
    succeed(
      await teammate.request('POST', `conversations/${conversation.id}/replies`, { comment }),
    );
    const other = await createVisitor(server);
    const others = await upload(server, other, 'of somebody else');
    await send(other, others);
    expect(await filesThere()).toHaveLength(4);

    const { contact } = (await teammate.thread(conversation.id)).conversation;
    await teammate.deleteContact(contact.id);
    const { status } = await requestBytes(`${server.url}${sent.url}`);
    expect(status).toBe(404);
    await until(async () => (await filesThere()).length === 1 && (await outbox()).length === 0);
    expect(await isGone(others)).toBe(false);
    const rows = await database.db.selectFrom('uploads').select('id').execute();
    expect(rows).toEqual([{ id: others.upload_id }]);
    expect([unsent.bytes, await isGone(unsent)]).toEqual([6, true]);
  });

  test('R9 a conversation that is forgotten takes its files along', async () => {
    const file = await upload(server, visitor, 'old');
    const { conversation } = await send(visitor, file);
    await teammate.setState(conversation.id, 'closed');
    clock.jump(31 * 24 * hourMs);
    await until(() => isGone(file));
  });

  test('S8 what was uploaded and is in no message is gone after a day, and what is in one stays', async () => {
    const used = await upload(server, visitor, 'used');
    await send(visitor, used);
    const unused = await upload(server, visitor, 'unused');
    const picture = succeed(await uploadAtDesk(server, teammate, onePixel)).upload;
    succeed(await teammate.request('PATCH', 'me', { avatar_id: picture.upload_id }));
    clock.jump(22 * hourMs);
    await until(async () => (await outbox()).length === 0);
    expect(await isGone(unused)).toBe(false);
    clock.jump(4 * hourMs);
    await until(() => isGone(unused));
    expect(await filesThere()).toHaveLength(2);
    const { conversation } = await visitor.start('Hello');
    const blocks = [{ type: 'upload', upload_id: unused.upload_id }];
    const comment = { id: createUuid(Date.now()), blocks };
    const body = { conversation_id: conversation.id, comment };
    const late = await visitor.post('conversations/reply', body);
    expect(refusalOf(late)).toMatchObject({ kind: 'upload_unknown' });
  });

  test('S8 a file that a crash has left between the disk and the database is found and removed, and one that was kept after all stays', async () => {
    const file = await upload(server, visitor, 'kept after all');
    const kept = await database.db.selectFrom('uploads').selectAll().executeTakeFirstOrThrow();
    const orphan = { workspace_id: 'demo', id: createUuid(Date.now()), digest: 'a'.repeat(64) };
    const nowMs = clock.nowMs();
    await database.transaction(async (tx) => {
      expect(await planRemoval(tx, orphan, nowMs, nowMs + hourMs)).toBe(true);
      expect(await planRemoval(tx, kept, nowMs, nowMs + hourMs)).toBe(true);
    });
    const folder = join(server.environment['FOYER_DATA'] ?? '', 'files', 'demo');
    await mkdir(join(folder, orphan.id.slice(-2)), { recursive: true });
    await writeFile(join(folder, orphan.id.slice(-2), `${orphan.id}.${orphan.digest}`), 'x');
    expect(await filesThere()).toHaveLength(2);
    clock.jump(2 * hourMs);
    await until(async () => (await outbox()).length === 0);
    expect(await filesThere()).toEqual([file.upload_id]);
  });

  test('S8 a file that is just being removed is not answered for: it is to be sent again', async () => {
    const id = createUuid(Date.now());
    const file = await upload(server, visitor, 'again', { id });
    const { digest } = await database.db
      .selectFrom('uploads')
      .selectAll()
      .executeTakeFirstOrThrow();
    await database.db.deleteFrom('uploads').execute();
    await database.transaction(async (tx) => {
      await planRemoval(tx, { workspace_id: 'demo', id, digest }, 0, clock.nowMs() + hourMs);
      // Another server has taken it on.
      await tx.updateTable('outbox').set({ attempt_count: 1 }).execute();
    });
    expect(refusalOf(await uploadRaw(server, visitor, 'again', { id }))).toEqual({
      status: 503,
      kind: 'unavailable',
    });
    clock.jump(2 * hourMs);
    await until(() => isGone(file));
    expect(await upload(server, visitor, 'again', { id })).toMatchObject({ upload_id: id });
    expect(await isGone(file)).toBe(false);
  });

  test('S8 what a killed server has left half received is removed by a later start', async () => {
    const incoming = join(server.environment['FOYER_DATA'] ?? '', 'files', 'incoming');
    await mkdir(incoming, { recursive: true });
    for (const name of ['old', 'new']) await writeFile(join(incoming, name), 'half');
    const longAgo = new Date(Date.now() - 25 * hourMs);
    await utimes(join(incoming, 'old'), longAgo, longAgo);
    await server.stop();
    await server.start();
    expect(await readdir(incoming)).toEqual(['new']);
  });
});
