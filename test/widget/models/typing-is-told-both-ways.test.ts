import { expect, test } from 'vitest';
import { TypingModel } from '../../../src/widget/models/typing-model.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';
import { FakeServer, settle, unreachable } from '../fake-server.ts';
import { createPart, idOf, maya, omar, visitor } from '../makers.ts';

function createScene() {
  const clock = createVirtualClock();
  const server = new FakeServer();
  const typing = new TypingModel(server, clock);
  return { clock, server, typing, tellings: () => server.callsOf('typing').length };
}
const conversation_id = idOf(1);

test('T2 a teammate who writes is shown until they have not said so for a while', async () => {
  const { clock, typing } = createScene();
  typing.heard({ conversation_id, teammate: maya });
  await clock.advance(5_000);
  typing.heard({ conversation_id, teammate: maya });
  await clock.advance(5_000);
  expect(typing.typing.value.get(conversation_id)).toEqual(maya);
  await clock.advance(5_000);
  expect(typing.typing.value.size).toBe(0);
});

test('T2 it ends with the message, and not with somebody else’s', () => {
  const { typing } = createScene();
  typing.heard({ conversation_id, teammate: maya });
  typing.came(conversation_id, [createPart(1, { author: visitor })]);
  typing.came(conversation_id, [createPart(2, { author: omar })]);
  expect(typing.typing.value.has(conversation_id)).toBe(true);
  typing.came(conversation_id, [createPart(3)]);
  expect(typing.typing.value.has(conversation_id)).toBe(false);
});

test('T2 the visitor’s writing is told every few seconds, and not at every key', async () => {
  const { clock, typing, tellings } = createScene();
  for (let key = 0; key < 10; key += 1) {
    typing.tell(conversation_id);
    await clock.advance(500);
  }
  expect(tellings()).toBe(2);
  typing.sent();
  typing.tell(conversation_id);
  expect(tellings()).toBe(3);
});

test('what cannot be told is nobody’s trouble', async () => {
  const { server, typing } = createScene();
  server.up = unreachable;
  typing.tell(conversation_id);
  await settle();
  expect(typing.typing.value.size).toBe(0);
});

test('V13 whoever comes next sees nobody writing', async () => {
  const { clock, typing } = createScene();
  typing.heard({ conversation_id, teammate: maya });
  typing.forget();
  expect(typing.typing.value.size).toBe(0);
  await clock.advance(60_000);
});
