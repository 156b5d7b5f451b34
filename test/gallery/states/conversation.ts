import { sayCount } from '../../../src/widget/texts/plural.ts';
import type { WidgetState } from '../state.ts';
import type { WidgetStage } from '../widget-stage.ts';

/** A conversation in which both have spoken. @returns its id */
export async function talk({ desk, words, pass }: WidgetStage, visitor: Visitor): Promise<string> {
  const { conversation } = await visitor.start(words.question);
  await pass(4);
  await desk.owner.reply(conversation.id, words.answer);
  await pass(1);
  await visitor.reply(conversation.id, words.thanks);
  await visitor.reply(conversation.id, words.second);
  return conversation.id;
}
type Visitor = Awaited<ReturnType<WidgetStage['returning']>>;

async function openTalk(stage: WidgetStage): Promise<string> {
  const id = await talk(stage, await stage.returning());
  await stage.arrive();
  await stage.messenger.openLatest(stage.words.second);
  return id;
}

/** What people say to each other. */
export const conversationStates: readonly WidgetState[] = [
  {
    name: 'conversation-new',
    async run(stage) {
      await stage.arrive();
      await stage.messenger.openNew();
    },
  },
  {
    name: 'conversation-answered',
    async run(stage) {
      const id = await openTalk(stage);
      await stage.desk.owner.read(id, 4);
      await stage.messenger.thread.getByText(stage.texts.seen, { exact: true }).waitFor();
    },
  },
  {
    name: 'conversation-long',
    async run(stage) {
      const { desk, words, messenger } = stage;
      const visitor = await stage.returning();
      const { conversation } = await visitor.start(words.withLongWord);
      await desk.owner.reply(conversation.id, words.long);
      await desk.owner.reply(conversation.id, words.withLink);
      await stage.arrive();
      await messenger.openLatest(words.withLongWord);
      await messenger.thread.getByRole('link').waitFor();
    },
  },
  {
    name: 'conversation-loading',
    async run(stage) {
      const { page, messenger, texts, words } = stage;
      await talk(stage, await stage.returning());
      await page.route('**/messenger/conversations/thread', () => {});
      await stage.arrive();
      await messenger.openMessages();
      await messenger.panel.getByText(words.second).click();
      await messenger.thread.getByRole('status', { name: texts.loading }).waitFor();
    },
  },
  {
    name: 'conversation-unread',
    async run(stage) {
      const { desk, messenger, texts, words } = stage;
      const visitor = await stage.returning();
      const { conversation } = await visitor.start(words.question);
      for (let turn = 1; turn <= 18; turn += 1)
        await desk.owner.reply(conversation.id, `${turn}. ${words.answer}`);
      await stage.arrive();
      await messenger.openLatest(texts.unreadLine);
      await messenger.button(texts.toNewest).waitFor();
    },
  },
  {
    name: 'conversation-loading-earlier',
    async run(stage) {
      const { messenger, page, texts } = stage;
      // The newest are answered, what was before them is still on its way.
      await page.route('**/messenger/conversations/thread', (route, request) =>
        request.postData()?.includes('before_position') ? undefined : route.continue(),
      );
      await longTalk(stage, 60);
      await messenger.thread.evaluate((log) => log.scrollTo({ top: 0 }));
      await messenger.button(texts.loading).waitFor();
      await messenger.button(texts.loading).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'conversation-new-messages-below',
    async run(stage) {
      const { desk, messenger, texts, words } = stage;
      const id = await longTalk(stage, 12);
      await messenger.thread.evaluate((log) => log.scrollTo({ top: log.scrollHeight / 3 }));
      await desk.owner.reply(id, words.late);
      await messenger.button(sayCount(texts.newMessages, 1, stage.variant.language)).waitFor();
    },
  },
  {
    name: 'conversation-typing',
    async run(stage) {
      const id = await openTalk(stage);
      const { desk, messenger, texts } = stage;
      const socket = await desk.owner.connect();
      const line = messenger.panel.getByText(texts.isTyping.replace('{name}', 'Robin Ames'));
      // Whoever types says so again and again: the first may come before the messenger listens.
      do socket.emit('typing', { conversation_id: id });
      while (
        !(await line.waitFor({ timeout: 1_000 }).then(
          () => true,
          () => false,
        ))
      );
      socket.close();
    },
  },
  {
    name: 'conversation-offline',
    async run(stage) {
      await openTalk(stage);
      const { page, messenger, texts } = stage;
      await page.context().setOffline(true);
      await messenger.write(stage.words.thanks);
      await messenger.panel.getByText(texts.offline).waitFor({ timeout: 40_000 });
    },
  },
  {
    name: 'conversation-closed',
    async run(stage) {
      const id = await openTalk(stage);
      await stage.desk.owner.setState(id, 'closed');
      await stage.messenger.thread.getByText(stage.texts.closedConversation).waitFor();
    },
  },
  {
    name: 'conversation-failed',
    async run(stage) {
      const { page, messenger, texts, words } = stage;
      await talk(stage, await stage.returning());
      await page.route('**/messenger/conversations/thread', (route) => route.abort());
      await stage.arrive();
      await messenger.openMessages();
      await messenger.panel.getByText(words.second).click();
      await messenger.button(texts.tryAgain).waitFor();
    },
  },
  {
    name: 'conversation-draft',
    async run(stage) {
      await openTalk(stage);
      const { page, messenger, words } = stage;
      await messenger.field.fill(words.draft);
      await page.reload();
      await messenger.field.and(page.locator(':not(:placeholder-shown)')).waitFor();
    },
  },
];

/** @returns its id */
async function longTalk(stage: WidgetStage, turns: number): Promise<string> {
  const visitor = await stage.returning();
  const { desk, words, messenger } = stage;
  const { conversation } = await visitor.start(words.question);
  for (let turn = 1; turn <= turns; turn += 1) {
    await desk.owner.reply(conversation.id, `${turn}. ${words.answer}`);
    await visitor.reply(conversation.id, `${turn}. ${words.thanks}`);
  }
  await stage.arrive();
  await messenger.openLatest(`${turns}. ${words.thanks}`);
  return conversation.id;
}
