import type { WidgetState } from '../state.ts';

/** Where the messenger opens. */
export const homeStates: readonly WidgetState[] = [
  {
    name: 'home-first-visit',
    async run(stage) {
      await stage.arrive();
      await stage.messenger.open();
      await stage.messenger.button(stage.texts.sendUsAMessage).waitFor();
    },
  },
  {
    name: 'home-with-conversation',
    async run(stage) {
      const { desk, words, messenger } = stage;
      const visitor = await stage.returning();
      const { conversation } = await visitor.start(words.question);
      await desk.owner.reply(conversation.id, words.answer);
      await stage.pass(7);
      await stage.arrive();
      await messenger.open();
      await messenger.panel.getByText(words.answer).waitFor();
    },
  },
];
