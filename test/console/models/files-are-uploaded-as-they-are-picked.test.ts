import { expect, onTestFinished, test } from 'vitest';
import { AttachmentsModel } from '../../../src/console/models/attachments-model.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';
import { settle } from '../../widget/fake-server.ts';
import { FakeUploads, fileOf } from '../fake-uploads.ts';

const limits = { max_bytes: 10, max_count: 3 };
const key = 'conversation comment';

function create() {
  const server = new FakeUploads();
  const model = new AttachmentsModel({ api: server, limits, clock: createVirtualClock() });
  onTestFinished(() => model[Symbol.dispose]());
  const files = () => model.attachments.value.get(key) ?? [];
  return {
    server,
    model,
    files,
    states: () => files().map(({ name, progress }) => `${name} ${progress.kind}`),
    refused: () => model.refused.value.get(key)?.map(({ name, reason }) => `${name} ${reason}`),
  };
}

test('S8 two files are uploaded at a time, for what is written must not wait for them', async () => {
  const { server, model, states } = create();
  model.add(key, [fileOf('a'), fileOf('b'), fileOf('c')]);
  expect(states()).toEqual(['a uploading', 'b uploading', 'c waiting']);
  server.of('a').finish();
  await settle();
  expect(states()).toEqual(['a uploaded', 'b uploading', 'c uploading']);
});

test('S8 what is too large, empty or one too many is not sent, and the rest is', () => {
  const { server, model, states, refused } = create();
  model.add(key, [fileOf('large', 11), fileOf('right', 10), fileOf('empty', 0)]);
  expect(states()).toEqual(['right uploading']);
  expect(refused()).toEqual(['large too_large', 'empty empty']);
  model.add(key, [fileOf('b'), fileOf('c'), fileOf('d')]);
  expect(refused()).toEqual(['d too_many']);
  expect(server.sendings.map(({ file }) => file.name)).toEqual(['right', 'b']);
  model.dismiss(key);
  expect(refused()).toBeUndefined();
});

test('S8 one tells how far it is', () => {
  const { server, model, files } = create();
  model.add(key, [fileOf('a')]);
  server.of('a').advance(0.4);
  expect(files()[0]?.progress).toEqual({ kind: 'uploading', share: 0.4 });
});

test('S8 one that failed is tried again under its id, so that the server knows it', async () => {
  const { server, model, states, files } = create();
  model.add(key, [fileOf('a')]);
  const id = files()[0]?.id ?? '';
  server.of('a').fail('unreachable');
  await settle();
  expect(files()[0]?.progress).toEqual({ kind: 'failed', problem: 'unreachable' });
  model.retry(key, id);
  server.of('a').finish();
  await settle();
  expect(states()).toEqual(['a uploaded']);
  expect(server.sendings.map((sending) => sending.id)).toEqual([id, id]);
});

test('S8 one that is taken away is cancelled, and the next takes its line', async () => {
  const { server, model, states, files } = create();
  model.add(key, [fileOf('a'), fileOf('b'), fileOf('c')]);
  model.remove(key, files()[0]?.id ?? '');
  await settle();
  expect(server.of('a').isCancelled).toBe(true);
  expect(states()).toEqual(['b uploading', 'c uploading']);
});

test('S8 what goes into a message leaves the tray, and shows in it until the server tells of it', async () => {
  const { server, model, states } = create();
  model.add(key, [fileOf('a'), fileOf('b')]);
  server.of('b').finish();
  server.of('a').finish();
  await settle();
  const ids = model.take(key);
  expect(ids).toEqual([server.of('a').id, server.of('b').id]);
  expect(states()).toEqual([]);
  expect(ids.map((id) => model.sent.value.get(id)?.name)).toEqual(['a', 'b']);
});

test('S8 a reply and a note have files of their own, and a teammate who leaves takes all of them along', () => {
  const { server, model } = create();
  model.add(key, [fileOf('a')]);
  model.add('conversation note', [fileOf('b')]);
  expect(model.count.value).toBe(2);
  model.drop(key);
  expect([...model.attachments.value.keys()]).toEqual(['conversation note']);
  model.forget();
  expect(model.count.value).toBe(0);
  expect(server.sendings.every(({ isCancelled }) => isCancelled)).toBe(true);
});

test('S8 where nothing may be attached, nothing is', () => {
  const server = new FakeUploads();
  const model = new AttachmentsModel({
    api: server,
    limits: undefined,
    clock: createVirtualClock(),
  });
  model.add(key, [fileOf('a')]);
  expect(model.count.value + server.sendings.length).toBe(0);
  model[Symbol.dispose]();
});
