import { firstWords } from '../kit/first-words.ts';
import { describe, expect, test, beforeAll, afterAll } from 'vitest';
import { randomHex } from '../../src/base/random-hex.ts';
import { openSession } from '../../src/server/operations/open-session.ts';
import { findContactByDevice } from '../../src/server/storage/contacts.ts';
import { listParts } from '../../src/server/storage/views/parts-view.ts';
import { databaseKinds } from '../kit/databases.ts';
import { patiently, startScript } from '../kit/program.ts';
import {
  addContact,
  addConversation,
  addWorkspace,
  openTestStorage,
  type TestStorage,
} from '../kit/storage.ts';
import type { WriterEnvironment, Written } from './writing-process.ts';

const count = 40;
const from1To = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
  });
  afterAll(() => storage.close());

  test(
    'what two processes write into one conversation at once stands in one order, complete',
    patiently,
    async () => {
      const { db } = storage.database;
      const workspaceId = await addWorkspace(db);
      const contact = await addContact(db, workspaceId, { device_hash: 'device' });
      const conversation = await addConversation(db, contact, { last_position: 0 });
      const token = randomHex(32);
      await storage.database.transaction((tx) => openSession(tx, contact, token, Date.now()));

      const writers = ['left', 'right'].map((name) => {
        const environment: WriterEnvironment = {
          ...storage.environment,
          WRITER: name,
          COUNT: `${count}`,
          APP_ID: workspaceId,
          TOKEN: token,
          CONVERSATION_ID: conversation.id,
        };
        return startScript(new URL('writing-process.ts', import.meta.url), { ...environment });
      });
      await Promise.all(writers.map((writer) => writer.hasWritten('ready')));
      for (const writer of writers) writer.tell('go');
      expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);

      const [ones = [], others = []] = writers.map(({ stdout }) => readWritten(stdout));
      // They have raced: each began before the other was through.
      expect(ones[0]?.begunAt).toBeLessThan(others.at(-1)?.begunAt ?? 0);
      expect(others[0]?.begunAt).toBeLessThan(ones.at(-1)?.begunAt ?? 0);

      const inOrder = [...ones, ...others].toSorted(
        (left, right) => left.position - right.position,
      );
      expect(inOrder.map(({ position }) => position)).toEqual(from1To(2 * count));
      expect(inOrder.map(({ feed_number }) => feed_number)).toEqual(from1To(2 * count));

      const parts = [
        ...(await listParts(db, workspaceId, conversation.id, 41)),
        ...(await listParts(db, workspaceId, conversation.id)).slice(-count),
      ];
      expect(parts.map(({ position }) => position)).toEqual(from1To(2 * count));
      const texts = parts.map(({ blocks }) => firstWords(blocks) ?? '');
      expect(texts).toEqual(inOrder.map(({ text }) => text));
      for (const name of ['left', 'right']) {
        const own = texts.filter((text) => text.startsWith(name));
        expect(own).toEqual(from1To(count).map((number) => `${name} ${number}`));
      }
      expect((await findContactByDevice(db, workspaceId, 'device'))?.feed_number).toBe(2 * count);
    },
  );
});

function readWritten(stdout: string): Written[] {
  const [_ready, ...lines] = stdout.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Written);
}
