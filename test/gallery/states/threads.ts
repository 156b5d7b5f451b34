import { must } from '../../../src/base/must.ts';
import { createUuid } from '../../../src/base/uuid.ts';
import type { NewBlock } from '../../../src/contract/block.ts';
import { sayCount } from '../../../src/widget/texts/plural.ts';
import { succeed } from '../../kit/http.ts';
import { uploadAtDesk } from '../../kit/uploads.ts';
import { paintLamp } from '../painting.ts';
import type { WidgetState } from '../state.ts';
import type { WidgetStage } from '../widget-stage.ts';

/** What a thread can hold beside words. */
export const threadStates: readonly WidgetState[] = [
  {
    name: 'thread-blocks',
    async run(stage) {
      const { words, messenger } = stage;
      await answer(stage, [
        { type: 'paragraph', text: words.howTo },
        { type: 'list', is_ordered: true, items: words.steps },
        {
          type: 'code',
          text: 'lamp.dim({ to: 0.01, over: "20 min" });\nlamp.off({ at: "23:30" });',
        },
        { type: 'paragraph', text: words.withLink },
      ]);
      await open(stage, words.howTo);
      await messenger.button(stage.texts.copy).waitFor();
    },
  },
  {
    name: 'thread-emoji',
    async run(stage) {
      const visitor = await stage.returning();
      const { conversation } = await visitor.start(stage.words.thanks);
      await stage.desk.owner.reply(conversation.id, '😎😂');
      await visitor.reply(conversation.id, '😍');
      await open(stage, '😍');
    },
  },
  {
    name: 'thread-files',
    async run(stage) {
      const { messenger, words } = stage;
      await answerWithFiles(stage);
      await open(stage, words.answer);
      await pictures(stage).first().waitFor();
      await messenger.thread.getByRole('link').waitFor();
    },
  },
  {
    name: 'thread-picture-open',
    async run(stage) {
      await answerWithFiles(stage);
      await open(stage, stage.words.answer);
      await pictures(stage).first().click();
      const viewer = stage.page.getByRole('dialog', { name: stage.files.viewer });
      await viewer.getByRole('img').waitFor();
    },
  },
  {
    name: 'thread-unread',
    async run(stage) {
      const { desk, messenger, texts, words } = stage;
      const visitor = await stage.returning();
      const { conversation } = await visitor.start(words.question);
      for (let turn = 1; turn <= 4; turn += 1) {
        await desk.owner.reply(conversation.id, `${turn}. ${words.answer}`);
        await visitor.reply(conversation.id, `${turn}. ${words.thanks}`);
      }
      await stage.pass(26 * 60);
      for (let turn = 1; turn <= 8; turn += 1)
        await desk.owner.reply(conversation.id, `${turn}. ${words.long}`);
      await open(stage, `8. ${firstLine(words.long)}`);
      const line = messenger.thread.getByText(texts.unreadLine, { exact: true });
      await line.evaluate((it) => it.scrollIntoView({ block: 'center' }));
      await messenger.button(texts.toNewest).waitFor();
      await desk.owner.reply(conversation.id, words.late);
      await desk.owner.reply(conversation.id, words.answer);
      await messenger.button(sayCount(texts.newMessages, 2, stage.variant.language)).waitFor();
    },
  },
  {
    name: 'thread-expanded',
    desktop: { width: 1_100, height: 800 },
    async run(stage) {
      const { messenger, texts, variant, words } = stage;
      await answerWithFiles(stage);
      await open(stage, words.answer);
      // There is no more of a phone to be had.
      if (variant.device === 'desktop') await messenger.button(texts.expand).click();
      await pictures(stage).first().waitFor();
    },
  },
];

const firstLine = (text: string): string => must(text.split('\n')[0], 'a line');

async function open({ arrive, messenger }: WidgetStage, said: string): Promise<void> {
  await arrive();
  await messenger.openLatest(said);
}

/** Something is asked, and answered with all of it. */
async function answer(stage: WidgetStage, blocks: readonly NewBlock[]): Promise<void> {
  const { desk, words } = stage;
  const visitor = await stage.returning();
  const { conversation } = await visitor.start(words.question);
  const comment = { id: createUuid(Date.now()), blocks };
  const path = `conversations/${conversation.id}/replies`;
  succeed(await desk.owner.request('POST', path, { comment }));
}

async function answerWithFiles(stage: WidgetStage): Promise<void> {
  const { desk, server, words } = stage;
  const files = [
    { name: 'dusk-in-the-evening-on-the-table-by-the-window.png', content: paintLamp(640, 420) },
    { name: 'dusk-on-a-shelf.png', content: paintLamp(360, 480) },
    { name: 'Dusk, how to hang it, all sizes (2026).pdf', content: Buffer.from('%PDF-1.7\n') },
  ];
  const blocks: NewBlock[] = [{ type: 'paragraph', text: words.answer }];
  for (const { name, content } of files) {
    const { upload } = succeed(await uploadAtDesk(server, desk.owner, content, { name }));
    blocks.push({ type: 'upload', upload_id: upload.upload_id });
  }
  await answer(stage, blocks);
}

/** To be opened, and there. */
const pictures = ({ messenger, texts }: WidgetStage) =>
  messenger.thread.getByRole('button', {
    name: new RegExp(`^${must(texts.openImage.split('{')[0], 'its beginning')}`),
  });
