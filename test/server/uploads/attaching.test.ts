import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import type { MessengerConfig } from '../../../src/contract/messenger-config.ts';
import type { WriteAnswer } from '../../../src/contract/messenger/write.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { request, requestBytes, succeed } from '../../kit/http.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { nextEvent } from '../../kit/sockets.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';
import {
  onePixel,
  pngHead,
  upload,
  uploadAtDesk,
  uploadRaw,
  type Uploaded,
} from '../../kit/uploads.ts';
import { createVisitor, paragraph, signed, type Visitor } from '../../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  let visitor: Visitor;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
    visitor = await createVisitor(server);
  });
  afterAll(() => server.destroy());

  const start = (uploadIds: readonly string[], more = {}) => {
    const blocks = uploadIds.map((upload_id) => ({ type: 'upload', upload_id }));
    const comment = { id: createUuid(Date.now()), blocks, ...more };
    const body = { conversation_id: createUuid(Date.now()), comment };
    return visitor.post<WriteAnswer>('conversations/start', body);
  };
  const fetchFile = ({ url }: Uploaded, headers = {}) =>
    requestBytes(`${server.url}${url}`, headers);

  test('S8 a visitor’s picture is shown to both sides, with its size and an address that opens', async () => {
    const picture = await upload(server, visitor, pngHead(640, 480), {
      name: 'Küche am Abend.png',
    });
    expect(picture).toMatchObject({
      type: 'image',
      name: 'Küche am Abend.png',
      content_type: 'image/png',
      bytes: onePixel.length,
      width: 640,
      height: 480,
    });
    const { conversation, part } = succeed(await start([picture.upload_id]));
    expect(part.blocks).toEqual([picture]);
    expect((await visitor.thread(conversation.id)).parts[0]?.blocks).toEqual([picture]);
    expect((await teammate.thread(conversation.id)).parts[0]?.blocks).toEqual([picture]);
    const listed = (await teammate.list()).conversations.find(({ id }) => id === conversation.id);
    expect(listed?.last_comment.blocks).toEqual([picture]);

    const { status, headers, bytes } = await fetchFile(picture);
    expect([status, bytes.equals(pngHead(640, 480))]).toEqual([200, true]);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "inline; filename*=UTF-8''K%C3%BCche%20am%20Abend.png",
      'content-length': String(onePixel.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private, max-age=\d+, immutable$/),
    });
  });

  test('S8 a teammate’s file reaches the visitor over the socket, and is saved and never shown', async () => {
    const { conversation } = await visitor.start('Please send me the manual');
    const page = '<script>alert(1)</script>';
    const { upload: file } = succeed(
      await uploadAtDesk(server, teammate, page, { name: 'manual.html' }),
    );
    expect(file).toMatchObject({ type: 'attachment', content_type: 'application/octet-stream' });
    const socket = await visitor.connect();
    const heard = nextEvent<{ parts: { blocks: unknown[] }[] }>(socket, 'conversation_changed');
    const blocks = [...paragraph('Here it is'), { type: 'upload', upload_id: file.upload_id }];
    const comment = { id: createUuid(Date.now()), blocks };
    succeed(
      await teammate.request('POST', `conversations/${conversation.id}/replies`, { comment }),
    );
    expect((await heard).parts[0]?.blocks).toEqual([...paragraph('Here it is'), file]);
    socket.disconnect();

    const { headers, bytes } = await fetchFile(file);
    expect(bytes.toString()).toBe(page);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''manual.html",
    });
  });

  test('S8 the same upload sent again answers as before, and another content under its id is refused', async () => {
    const id = createUuid(Date.now());
    const first = await upload(server, visitor, 'one', { id, name: 'first.txt' });
    expect(await upload(server, visitor, 'one', { id, name: 'second.txt' })).toEqual(first);
    const other = await uploadRaw(server, visitor, 'another', { id });
    expect(refusalOf(other)).toEqual({ status: 409, kind: 'id_reused', field: 'upload_id' });
    expect((await fetchFile(first)).bytes.toString()).toBe('one');
  });

  test('S8 two tabs that upload the same at once make one upload of it', async () => {
    const id = createUuid(Date.now());
    const sending = Array.from({ length: 4 }, () => upload(server, visitor, 'same', { id }));
    const [first, ...others] = await Promise.all(sending);
    for (const other of others) expect(other).toEqual(first);
  });

  test('S8 a message with a file that is sent again is one message', async () => {
    const { upload_id } = await upload(server, visitor, 'once');
    const comment = { id: createUuid(Date.now()), blocks: [{ type: 'upload', upload_id }] };
    const body = { conversation_id: createUuid(Date.now()), comment };
    const first = succeed(await visitor.post<WriteAnswer>('conversations/start', body));
    const again = succeed(await visitor.post<WriteAnswer>('conversations/start', body));
    expect(again.part).toEqual(first.part);
    const changed = { ...comment, blocks: paragraph('once') };
    const other = await visitor.post('conversations/start', { ...body, comment: changed });
    expect(refusalOf(other)).toEqual({ status: 409, kind: 'id_reused', field: 'comment.id' });
  });

  test('S8 nobody shows another person’s upload, nor one of another conversation, nor one that is not there', async () => {
    const stranger = await createVisitor(server);
    const theirs = await upload(server, stranger, 'private');
    const shown = await upload(server, visitor, 'shown');
    succeed(await start([shown.upload_id]));
    for (const id of [theirs.upload_id, shown.upload_id, createUuid(Date.now())]) {
      expect(refusalOf(await start([id]))).toEqual({
        status: 404,
        kind: 'upload_unknown',
        field: 'comment.blocks.0.upload_id',
      });
    }
    const taken = await uploadRaw(server, visitor, 'private', { id: theirs.upload_id });
    expect(refusalOf(taken)).toMatchObject({ kind: 'id_reused' });
  });

  test('S8 a message has ten files at most, as the messenger is told', async () => {
    const address = `${server.url}/messenger/config?app_id=demo`;
    const { uploads } = succeed(await request<MessengerConfig>(address));
    expect(uploads).toEqual({ max_bytes: 25 * 1024 * 1024, max_count: 10 });
    const ids: string[] = [];
    for (let count = 0; count < 11; count += 1) {
      ids.push((await upload(server, visitor, `file ${count}`)).upload_id);
    }
    expect(refusalOf(await start(ids))).toMatchObject({ kind: 'invalid', field: 'comment.blocks' });
    expect(succeed(await start(ids.slice(0, 10))).part.blocks).toHaveLength(10);
  });

  test('S8 a file is found by its name', async () => {
    const { upload_id } = await upload(server, visitor, 'x', { name: 'Heizkostenabrechnung.pdf' });
    const { conversation } = succeed(await start([upload_id]));
    expect(await teammate.search('heizkostenabrechnung')).toEqual([conversation.id]);
  });

  test('S8 a page of another origin may upload with progress, which asks before', async () => {
    const answer = await request(`${server.url}/messenger/uploads`, {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
  });

  test('S8 what a visitor has uploaded before they sign in is theirs to send afterwards', async () => {
    const known = await createVisitor(server);
    const before = await createVisitor(server);
    const user = { user_id: `user-${kind}` };
    await known.ping(signed(user));
    const { upload_id } = await upload(server, before, 'mine');
    await before.ping(signed(user));
    const comment = { id: createUuid(Date.now()), blocks: [{ type: 'upload', upload_id }] };
    const body = { conversation_id: createUuid(Date.now()), comment };
    succeed(await before.post('conversations/start', body));
  });
});
