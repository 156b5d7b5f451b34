import type { WidgetState } from '../state.ts';

/** The launcher, and what it says. */
export const launcherStates: readonly WidgetState[] = [
  {
    name: 'launcher-closed',
    run: (stage) => stage.arrive(),
  },
  {
    name: 'launcher-unread',
    async run(stage) {
      const { desk, words, page, texts } = stage;
      const visitor = await stage.returning();
      const { conversation } = await visitor.start(words.question);
      await desk.owner.reply(conversation.id, words.answer);
      await desk.owner.reply(conversation.id, words.late);
      await stage.arrive();
      await page.getByLabel(texts.launcher.unread.replace('{count}', '2')).waitFor();
      // Its preview comes a moment later.
      await page.getByText(words.late).first().waitFor();
    },
  },
  {
    name: 'launcher-unread-several',
    async run(stage) {
      const { desk, words, page, texts } = stage;
      const visitor = await stage.returning();
      for (const [asked, answered] of [
        [words.question, words.withLongWord],
        [words.second, words.long],
        [words.thanks, words.answer],
      ] as const) {
        const { conversation } = await visitor.start(asked);
        await desk.owner.reply(conversation.id, answered);
        await stage.pass(40);
      }
      await stage.arrive();
      await page.getByLabel(texts.launcher.unread.replace('{count}', '3')).waitFor();
      await page.getByText(words.answer).first().waitFor();
    },
  },
  {
    name: 'launcher-unreachable',
    async run(stage) {
      await stage.page.route(/\/messenger[-?]/, (route) => route.abort());
      await stage.arrive();
      await stage.messenger.openButton.click();
      await stage.page.getByText(stage.texts.launcher.unreachable).waitFor();
    },
  },
];
