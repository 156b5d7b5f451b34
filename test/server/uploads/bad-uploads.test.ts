import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request as requestOverHttp, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import { contractVersion } from '../../../src/contract/version.ts';
import type { UploadAnswer } from '../../../src/contract/messenger/upload.ts';
import type { Database } from '../../../src/server/storage/database/database.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { eventually } from '../../kit/eventually.ts';
import { request, requestBytes, succeed, type Answer } from '../../kit/http.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate } from '../../kit/teammate.ts';
import { upload, uploadAtDesk, uploadForm, uploadRaw } from '../../kit/uploads.ts';
import { createVisitor, newIds, Visitor } from '../../kit/visitor.ts';

const megabyte = 1024 * 1024;

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let visitor: Visitor;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, environment: { FOYER_UPLOADS_MAX_MB: '2' } });
    database = server.openDatabase();
  });
  beforeEach(async () => {
    visitor = await createVisitor(server);
  });
  afterAll(async () => {
    await eventually(async () => (await readdir(join(folder(), 'incoming'))).length === 0);
    await database.close();
    await server.destroy();
  });

  const folder = () => join(server.environment['FOYER_DATA'] ?? '', 'files');
  const filesThere = () => readdir(folder(), { recursive: true }).catch(() => []);
  const rows = async () => ({
    uploads: await database.db.selectFrom('uploads').select('id').execute(),
    outbox: await database.db.selectFrom('outbox').select('id').execute(),
    files: (await filesThere()).filter((name) => !/^(incoming|demo(\/..)?)$/.test(name)),
  });
  const envelope = (more = {}) => ({
    app_id: 'demo',
    version: contractVersion,
    token: visitor.ids.token,
    upload_id: createUuid(Date.now()),
    ...more,
  });
  const post = (body: FormData | string, headers = {}) =>
    request<UploadAnswer>(`${server.url}/messenger/uploads`, { method: 'POST', headers, body });

  /** Nothing is there that was not there before. */
  async function leavesNothing(answering: () => Promise<Answer<unknown>>) {
    const before = await rows();
    const refusal = refusalOf(await answering());
    expect(await rows()).toEqual(before);
    return refusal;
  }

  test('S8 a file that is too large is refused, however it is sent, and leaves nothing behind', async () => {
    const tooLarge = { status: 413, kind: 'too_large', field: 'file' };
    for (const bytes of [2 * megabyte + 1, 26 * megabyte]) {
      const content = new Uint8Array(bytes);
      expect(await leavesNothing(() => uploadRaw(server, visitor, content))).toEqual(tooLarge);
    }
    const whole = await upload(server, visitor, new Uint8Array(2 * megabyte));
    expect(whole.bytes).toBe(2 * megabyte);
  });

  test('S8 an empty file, no file and a file that is none are refused with the field', async () => {
    const invalid = { status: 400, kind: 'invalid', field: 'file' };
    expect(await leavesNothing(() => uploadRaw(server, visitor, ''))).toEqual(invalid);
    const alone = new FormData();
    alone.append('envelope', JSON.stringify(envelope()));
    expect(await leavesNothing(() => post(alone))).toEqual(invalid);
    alone.append('file', 'only words');
    expect(await leavesNothing(() => post(alone))).toEqual(invalid);
    const misnamed = new FormData();
    misnamed.append('envelope', JSON.stringify(envelope()));
    misnamed.append('__proto__', new Blob(['x']), 'x');
    expect(await leavesNothing(() => post(misnamed))).toMatchObject({ kind: 'invalid' });
  });

  test('S8 a file without a name is refused before anything of it is written', async () => {
    const before = await rows();
    const { head, boundary } = beginForm(envelope());
    const nameless = head.replace('; filename="x"', '\r\ncontent-type: application/octet-stream');
    const refused = await sendForm(boundary, [nameless, 'content', `\r\n--${boundary}--\r\n`]);
    expect(refused).toMatchObject({ status: 400, kind: 'invalid', field: 'file' });
    expect(await rows()).toEqual(before);
    expect(await readdir(join(folder(), 'incoming')).catch(() => [])).toEqual([]);
  });

  test('S8 an envelope that is missing, late, no JSON or wrong is refused with what is wrong', async () => {
    const late = new FormData();
    late.append('file', new Blob(['x']), 'x');
    late.append('envelope', JSON.stringify(envelope()));
    expect(await leavesNothing(() => post(late))).toMatchObject({
      kind: 'invalid',
      field: 'envelope',
    });
    const cases: [object | string, object][] = [
      ['{', { kind: 'malformed_json', field: 'envelope' }],
      ['[]', { kind: 'invalid' }],
      ['null', { kind: 'invalid' }],
      ['x'.repeat(10_000), { kind: 'malformed_json' }],
      [envelope({ upload_id: 'one' }), { kind: 'invalid', field: 'upload_id' }],
      [envelope({ upload_id: '../../../etc/passwd' }), { kind: 'invalid', field: 'upload_id' }],
      [envelope({ token: undefined }), { kind: 'invalid', field: 'token' }],
      [envelope({ name: 'x' }), { kind: 'invalid', field: 'name' }],
      [envelope({ version: 999 }), { kind: 'version_unsupported' }],
      [envelope({ app_id: 'nobody' }), { kind: 'app_unknown' }],
    ];
    for (const [given, refusal] of cases) {
      expect(await leavesNothing(() => post(uploadForm(given, 'x', 'x')))).toMatchObject(refusal);
    }
    expect(await leavesNothing(() => post('{}'))).toMatchObject({ kind: 'invalid' });
    const headers = { 'content-type': 'multipart/form-data' };
    expect(await leavesNothing(() => post('--x', headers))).toMatchObject({ kind: 'invalid' });
  });

  test('S8 whoever has no session, is blocked, or is no teammate uploads nothing', async () => {
    const nobody = new Visitor(server, newIds());
    expect(await leavesNothing(() => uploadRaw(server, nobody, 'x'))).toEqual({
      status: 401,
      kind: 'session_unknown',
      field: 'token',
    });
    const teammate = await createTeammate(server);
    const { conversation } = await visitor.start('Hello');
    const { contact } = (await teammate.thread(conversation.id)).conversation;
    await teammate.block(contact.id);
    expect(await leavesNothing(() => uploadRaw(server, visitor, 'x'))).toEqual({
      status: 403,
      kind: 'blocked',
    });
    teammate.cookie = '';
    expect(await leavesNothing(() => uploadAtDesk(server, teammate, 'x'))).toEqual({
      status: 401,
      kind: 'sign_in_required',
    });
  });

  test('S8 a line that is cut in the middle of a file leaves nothing behind', async () => {
    const before = await rows();
    const { head, boundary } = beginForm(envelope());
    const outgoing = requestOverHttp(`${server.url}/messenger/uploads`, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    outgoing.on('error', () => {});
    outgoing.write(head);
    outgoing.write(Buffer.alloc(megabyte));
    await eventually(async () => (await readdir(join(folder(), 'incoming'))).length > 0);
    outgoing.destroy();
    await eventually(async () => (await readdir(join(folder(), 'incoming'))).length === 0);
    expect(await rows()).toEqual(before);
  });

  test('S8 a form that ends in its middle is refused, and a length that is not true changes nothing', async () => {
    const before = await rows();
    const { head, boundary } = beginForm(envelope());
    const ended = await sendForm(boundary, [head, 'half of it']);
    expect(ended).toMatchObject({ status: 400, kind: 'invalid', field: 'file' });
    // Shorter than what comes: what is over is no request, and the line is closed.
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /messenger/uploads HTTP/1.1\r\nhost: x\r\ncontent-length: ${head.length + 4}\r\n` +
        `content-type: multipart/form-data; boundary=${boundary}\r\n\r\n${head}${'x'.repeat(5_000)}`,
    );
    socket.resume();
    await once(socket, 'close');
    // It may be cut off before it has begun to be received, or afterwards.
    await eventually(async () => isDeepStrictEqual(await rows(), before));
  });

  test('S8 an id under which one thing after the other is sent keeps the first, and nothing else for later', async () => {
    const id = createUuid(Date.now());
    const contents = Array.from({ length: 6 }, (_, index) => `content ${index}`);
    const answers = await Promise.all(
      contents.map((content) => uploadRaw(server, visitor, content, { id })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200).map(refusalOf);
    expect(new Set(refused.map(({ kind: problem }) => problem))).toEqual(new Set(['id_reused']));
    await eventually(async () => {
      const { files, outbox } = await rows();
      const ofId = files.filter((name) => name.includes(id));
      return ofId.length === 1 && outbox.length === 0;
    }, 10_000);
  });

  test('S8 ten files of one session come in at the same time, and no more', async () => {
    const begun = Array.from({ length: 10 }, () => {
      const { head, boundary } = beginForm(envelope());
      const outgoing = requestOverHttp(`${server.url}/messenger/uploads`, {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      });
      outgoing.on('error', () => {});
      outgoing.write(head);
      outgoing.write('begun');
      return outgoing;
    });
    const incoming = async () => (await readdir(join(folder(), 'incoming')).catch(() => [])).length;
    await eventually(async () => (await incoming()) === 10);
    expect(refusalOf(await uploadRaw(server, visitor, 'one more'))).toEqual({
      status: 429,
      kind: 'rate_limited',
    });
    await upload(server, await createVisitor(server), 'of somebody else');
    for (const each of begun) each.destroy();
    await eventually(async () => (await incoming()) === 0);
    await eventually(async () => (await uploadRaw(server, visitor, 'now')).status === 200);
  });

  async function sendForm(boundary: string, chunks: readonly string[]) {
    const outgoing = requestOverHttp(`${server.url}/messenger/uploads`, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    for (const chunk of chunks) outgoing.write(chunk);
    outgoing.end();
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    const { error } = JSON.parse(Buffer.concat(await response.toArray()).toString());
    return { status: response.statusCode, ...error };
  }
});

test('S8 with 0 nothing can be attached, the messenger is told so, and what is there can be read', async () => {
  const server = await startTestServer();
  try {
    const visitor = await createVisitor(server);
    const file = await upload(server, visitor, 'before');
    await server.stop();
    const off = await startTestServer({ environment: { FOYER_UPLOADS_MAX_MB: '0' } });
    try {
      const stranger = await createVisitor(off);
      expect(refusalOf(await uploadRaw(off, stranger, 'x'))).toMatchObject({
        kind: 'route_unknown',
      });
      const config = await request(`${off.url}/messenger/config?app_id=demo`);
      expect(succeed(config)).not.toHaveProperty('uploads');
    } finally {
      await off.destroy();
    }
    await server.start();
    expect((await requestBytes(`${server.url}${file.url}`)).bytes.toString()).toBe('before');
  } finally {
    await server.destroy();
  }
});

function beginForm(envelope: object) {
  const boundary = 'a-boundary';
  const head = [
    `--${boundary}\r\ncontent-disposition: form-data; name="envelope"\r\n\r\n${JSON.stringify(envelope)}\r\n`,
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n`,
  ].join('');
  return { head, boundary };
}
