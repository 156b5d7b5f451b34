import { expect, test, vi } from 'vitest';
import { createHttpApi } from '../../../src/widget/session/http-api.ts';
import { createPingAnswer } from '../fake-bridge.ts';
import { refusal, unreachable } from '../fake-server.ts';
import { idOf, paragraph } from '../makers.ts';

const id = idOf(1);
const comment = { id: idOf(2), blocks: paragraph('Hi') };

/** A loader that answers what it is told to, once each. */
function createScene(...answers: (() => unknown)[]) {
  const send = vi.fn(async (_path: string, _body?: object, _outlivesPage?: boolean) =>
    answers.shift()?.(),
  );
  const renew = vi.fn(async () => createPingAnswer());
  const bridge = { send: send as never, whoIs: async () => createPingAnswer(), renew };
  return { api: createHttpApi(bridge), send, renew };
}
const refuse = () => {
  throw refusal('session_unknown');
};

test('every request goes to its own address, with what it is about', async () => {
  const { api, send } = createScene();
  await api.listConversations();
  await api.readThread(id);
  await api.readThread(id, 40);
  await api.startConversation(id, comment);
  await api.reply(id, comment);
  await api.markRead(id, 7);
  expect(send.mock.calls.map(([path, body]) => [path, body])).toEqual([
    ['/messenger/conversations/list', undefined],
    ['/messenger/conversations/thread', { conversation_id: id }],
    ['/messenger/conversations/thread', { conversation_id: id, before_position: 40 }],
    ['/messenger/conversations/start', { conversation_id: id, comment }],
    ['/messenger/conversations/reply', { conversation_id: id, comment }],
    ['/messenger/conversations/read', { conversation_id: id, position: 7 }],
  ]);
});

test('S4 what was sent goes on when the page is left at once, as far as browsers let it', async () => {
  const { api, send } = createScene();
  await api.reply(id, comment);
  await api.reply(id, { ...comment, blocks: paragraph('a'.repeat(20_000)) });
  expect(send.mock.calls.map(([, , outlivesPage]) => outlivesPage)).toEqual([true, false]);
});

test('S4 a session that the server does not know any more is renewed, and the request sent again as it was', async () => {
  const { api, send, renew } = createScene(refuse, () => 'answered');
  expect(await api.reply(id, comment)).toBe('answered');
  expect(renew).toHaveBeenCalledTimes(1);
  expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
});

test('it is renewed once: what is refused again is refused', async () => {
  const { api, renew } = createScene(refuse, refuse);
  await expect(api.reply(id, comment)).rejects.toMatchObject({ kind: 'session_unknown' });
  expect(renew).toHaveBeenCalledTimes(1);
});

test('V13 what was meant for one person is not sent as the next', async () => {
  const { api, send, renew } = createScene(refuse);
  renew.mockResolvedValue(createPingAnswer('d'.repeat(24)));
  await expect(api.reply(id, comment)).rejects.toMatchObject({ kind: 'session_unknown' });
  expect(send).toHaveBeenCalledTimes(1);
});

test.each([
  { why: 'a refusal', fail: () => Promise.reject(refusal('invalid')) },
  { why: 'a server that is away', fail: unreachable },
])('$why renews nothing', async ({ fail }) => {
  const { api, send, renew } = createScene(fail);
  await expect(api.listConversations()).rejects.toThrow();
  expect(send).toHaveBeenCalledTimes(1);
  expect(renew).not.toHaveBeenCalled();
});
