import type { WidgetState } from '../state.ts';

const list = '**/messenger/conversations/list';

/** The list of conversations. */
export const messagesStates: readonly WidgetState[] = [
  {
    name: 'messages-empty',
    async run(stage) {
      await stage.arrive();
      await stage.messenger.openMessages();
      await stage.messenger.panel.getByText(stage.texts.noMessages).waitFor();
    },
  },
  {
    name: 'messages-rows',
    async run(stage) {
      const { desk, words, messenger } = stage;
      const visitor = await stage.returning();
      await visitor.start(words.withLongWord);
      await stage.pass(3 * 24 * 60);
      const second = await visitor.start(words.second);
      await desk.owner.reply(second.conversation.id, words.withLink);
      await visitor.read(second.conversation.id, 2);
      await stage.pass(90);
      const latest = await visitor.start(words.question);
      await desk.owner.reply(latest.conversation.id, words.answer);
      await stage.pass(7);
      await stage.arrive();
      await messenger.openMessages();
      await messenger.panel.getByText(words.answer).waitFor();
    },
  },
  {
    name: 'messages-loading',
    async run(stage) {
      await stage.page.route(list, () => {});
      await stage.arrive();
      await stage.messenger.openMessages();
    },
  },
  {
    name: 'messages-failed',
    async run(stage) {
      await stage.page.route(list, (route) => route.abort());
      await stage.arrive();
      await stage.messenger.openMessages();
      await stage.messenger.panel.getByText(stage.texts.cannotLoad).waitFor();
    },
  },
];
