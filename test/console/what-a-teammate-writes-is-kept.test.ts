import { firstWords } from '../kit/first-words.ts';
import { expect, onTestFinished, test } from 'vitest';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { ConsoleApi } from '../../src/console/session/types/console-api.ts';
import { draftKey, shownKind } from '../../src/console/state/draft.ts';
import { createWritingContext } from '../../src/console/writing-context.ts';
import type { Disk } from '../../src/writing/keep.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { settle } from '../widget/fake-server.ts';
import { idOf, paragraph } from '../widget/makers.ts';
import { createPlainSeal, FakeDisk } from '../writing/fake-disk.ts';
import { createFakeApi, refusal } from './fake-api.ts';

const id = idOf(1);

/** What the server answers when the last word of the conversation is this side's. */
function answer(lastWord: 'teammate' | 'contact' = 'teammate'): ConsoleThread {
  const conversation = { id, last_comment: { author: { kind: lastWord } } };
  return { conversation, parts: [] } as unknown as ConsoleThread;
}

/** A page of the teammate who has this key, in a browser that the pages share. */
function openPage(disk: Disk | undefined, answers: Partial<ConsoleApi> = {}, writingKey = 'robin') {
  const writing = createWritingContext({
    api: createFakeApi(answers),
    uploads: undefined,
    keeping: { disk, alone: (run) => run(), sealFor: createPlainSeal },
    writingKey,
    clock: createVirtualClock(),
    onWritten: async () => {},
    onGone: async () => {},
  });
  onTestFinished(() => writing.destroy());
  return {
    writing,
    shown: () => writing.outgoing.outgoing.value.map(({ comment }) => firstWords(comment.blocks)),
    drafts: () => [...writing.composer.drafts.value.values()],
  };
}
const away = { reply: () => Promise.reject(refusal('unreachable')) };

/** A browser in which a reply waits and a note is being written. */
async function createLeft() {
  const browser = new FakeDisk();
  const page = openPage(browser.tab(), away);
  page.writing.outgoing.send(id, paragraph('Waits'));
  page.writing.composer.write(draftKey(id, 'note'), 'Begun');
  await settle();
  return { browser, page };
}

test('S4 the next page of the same teammate sends what waits, and has the draft', async () => {
  const { browser, page } = await createLeft();
  page.writing.destroy();
  const replied: string[] = [];
  const next = openPage(browser.tab(), {
    async reply(conversationId) {
      replied.push(conversationId);
      return answer();
    },
  });
  await next.writing.takeIn();
  await settle();
  expect(replied).toEqual([id]);
  expect(next.drafts()).toEqual(['Begun']);
  expect(shownKind(undefined, next.writing.composer.drafts.value, id)).toBe('note');
});

test('S4 another teammate’s page shows nothing of it and throws it out', async () => {
  const { browser, page } = await createLeft();
  page.writing.destroy();
  const next = openPage(browser.tab(), {}, 'sam');
  await next.writing.takeIn();
  await settle();
  expect([next.shown(), next.drafts()]).toEqual([[], []]);
  expect(browser.entries).toEqual([]);
});

test('S4 whoever leaves leaves nothing', async () => {
  const { browser, page } = await createLeft();
  expect(page.writing.unsent.value).toEqual({ messages: 1, drafts: 1, files: 0 });
  page.writing.forget();
  await settle();
  expect([page.shown(), page.drafts()]).toEqual([[], []]);
  expect(browser.entries).toEqual([]);
});

test('V12 what was being written to a person who is deleted goes with them, and nothing else does', async () => {
  const { browser, page } = await createLeft();
  page.writing.composer.write(draftKey(idOf(2), 'comment'), 'To somebody else');
  page.writing.forgetConversations([id]);
  await settle();
  expect([page.shown(), page.drafts()]).toEqual([[], ['To somebody else']]);
  expect(browser.entries).toHaveLength(1);
});

test('S4 where the browser keeps nothing, the teammate is told, and their reply is sent all the same', async () => {
  const page = openPage(undefined, { reply: async () => answer() });
  expect(page.writing.isForgetful.value).toBe(false);
  page.writing.outgoing.send(id, paragraph('Not kept'));
  await settle();
  expect(page.writing.isForgetful.value).toBe(true);
  expect(page.shown()).toEqual([]);
});

test.each([
  ['closes after the reply', 'teammate', ['closed']],
  ['leaves open what the person has gone on with since', 'contact', []],
] as const)('T2 “Send and close” %s', async (_what, lastWord, wanted) => {
  const states: string[] = [];
  const page = openPage(new FakeDisk().tab(), {
    reply: async () => answer(lastWord),
    async changeState(_id, { state }) {
      states.push(state);
      return answer();
    },
  });
  page.writing.outgoing.send(id, paragraph('Bye'), { closes: true });
  await settle();
  expect(states).toEqual(wanted);
  expect(page.shown()).toEqual([]);
});

test('T2 “Send and close” says how far the conversation was seen, also from the next page, and what the server leaves open is sent all the same', async () => {
  const browser = new FakeDisk();
  const page = openPage(browser.tab(), away);
  page.writing.outgoing.send(id, paragraph('Bye'), { closes: 7 });
  await settle();
  page.writing.destroy();
  const changes: object[] = [];
  const next = openPage(browser.tab(), {
    reply: async () => answer(),
    async changeState(_id, change) {
      changes.push(change);
      throw refusal('reply_unseen');
    },
  });
  await next.writing.takeIn();
  await settle();
  expect(changes).toEqual([{ state: 'closed', seen_position: 7 }]);
  expect(next.shown()).toEqual([]);
});
