import { succeed } from '../../kit/http.ts';
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
  {
    name: 'home-reply-time',
    async run({ arrive, desk, messenger, texts }) {
      const look = { reply_time: 'minutes' };
      succeed(await desk.owner.request('PATCH', 'messenger', { look }));
      await arrive();
      await messenger.open();
      await messenger.panel.getByText(texts.replyTimes.minutes).waitFor();
    },
  },
  {
    name: 'home-away',
    async run({ arrive, desk, messenger, texts }) {
      // Monday to Friday from nine to one: at two they are gone.
      const intervals = [0, 1, 2, 3, 4].map((day) => ({
        start_minute: (day * 24 + 9) * 60,
        end_minute: (day * 24 + 13) * 60,
      }));
      await desk.set({ office_hours: { time_zone: 'UTC', intervals, holidays: [] } });
      await arrive();
      await messenger.open();
      await messenger.panel.getByText(texts.away.split('{')[0] ?? '').waitFor();
    },
  },
];
