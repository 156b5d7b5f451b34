import type { WidgetState } from '../state.ts';
import type { WidgetStage } from '../widget-stage.ts';

const replies = '**/messenger/conversations/reply';

/** What becomes of a message on its way. */
export const sendingStates: readonly WidgetState[] = [
  {
    name: 'sending',
    async run(stage) {
      await stage.page.route(replies, () => {});
      await begin(stage);
      await stage.messenger.write(stage.words.second);
      await stage.messenger.thread.getByText(stage.texts.sending).waitFor();
    },
  },
  {
    name: 'sending-delayed',
    async run(stage) {
      await stage.page.route(replies, (route) => route.abort());
      await begin(stage);
      await stage.messenger.write(stage.words.second);
      await stage.messenger.thread.getByText(stage.texts.stillSending).waitFor();
    },
  },
  {
    name: 'sending-refused',
    async run(stage) {
      const id = await begin(stage);
      const { contact } = (await stage.desk.owner.thread(id)).conversation;
      await stage.desk.owner.block(contact.id);
      await stage.messenger.write(stage.words.second);
      await stage.messenger.thread.getByText(stage.texts.blocked).waitFor();
    },
  },
];

async function begin(stage: WidgetStage): Promise<string> {
  const { messenger, texts, words, desk } = stage;
  await stage.arrive();
  await messenger.openNew();
  await messenger.write(words.question);
  await messenger.thread.getByText(texts.sent, { exact: true }).waitFor();
  const [latest] = (await desk.owner.list()).conversations;
  return `${latest?.id}`;
}
