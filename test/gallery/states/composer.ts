import type { WidgetState } from '../state.ts';
import type { WidgetStage } from '../widget-stage.ts';
import { paintLamp } from '../painting.ts';

/** Where messages are written, and what is put into them. */
export const composerStates: readonly WidgetState[] = [
  {
    name: 'composer-emoji',
    async run(stage) {
      await openPicker(stage);
    },
  },
  {
    name: 'composer-emoji-search',
    async run(stage) {
      const picker = await openPicker(stage);
      const heading = picker.locator('section');
      const sections = await heading.count();
      await picker.getByRole('searchbox').fill(stage.words.emoji);
      await heading.nth(sections - 1).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'composer-emoji-none',
    async run(stage) {
      const picker = await openPicker(stage);
      await picker.getByRole('searchbox').fill('qqq');
      await picker.getByText(stage.emoji.noResults).waitFor();
    },
  },
  {
    name: 'composer-files',
    async run(stage) {
      const { page, messenger, files, words } = stage;
      let becomes: 'there' | 'refused' | 'never' = 'there';
      await page.route('**/messenger/uploads', (route) => {
        if (becomes === 'there') return route.continue();
        const error = { error: { kind: 'invalid', message: 'No.', request_id: '1' } };
        return becomes === 'refused' ? route.fulfill({ status: 400, json: error }) : undefined;
      });
      await stage.arrive();
      await messenger.openNew();
      await messenger.field.fill(words.draft);
      const said = (text: string, name: string) =>
        messenger.panel.getByText(text.replace('{name}', name)).first();

      await pick(stage, { name: 'lamp.png', buffer: paintLamp(320, 240) });
      await said(files.attached, 'lamp.png').waitFor({ state: 'attached' });
      // In the order in which they were picked, to which a clock that stands still is no help.
      await stage.pass(1);
      becomes = 'refused';
      await pick(stage, { name: 'setup.exe', buffer: Buffer.from('MZ') });
      await said(files.notAccepted, 'setup.exe').waitFor();
      await stage.pass(1);
      becomes = 'never';
      await pick(
        stage,
        { name: 'receipt-2026-01.pdf', buffer: Buffer.from('%PDF-1.7\n'.repeat(9_000)) },
        { name: 'notes.txt', buffer: Buffer.from('') },
      );
      await messenger.panel.getByRole('progressbar').waitFor();
      await said(files.empty, 'notes.txt').waitFor();
    },
  },
  {
    name: 'composer-too-long',
    async run({ arrive, messenger, texts, words }) {
      await arrive();
      await messenger.openNew();
      await messenger.field.fill(`${words.draft} `.repeat(700));
      await messenger.panel.getByText(texts.tooLong).waitFor();
    },
  },
];

async function openPicker({ arrive, emoji, messenger, texts }: WidgetStage) {
  await arrive();
  await messenger.openNew();
  await messenger.button(texts.insertEmoji).click();
  const picker = messenger.panel.getByRole('dialog', { name: emoji.picker, exact: true });
  await picker.getByRole('group').first().waitFor();
  return picker;
}

async function pick(
  { page, messenger, texts }: WidgetStage,
  ...given: { name: string; buffer: Buffer }[]
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await messenger.button(texts.attach).click();
  const files = given.map((one) => ({
    ...one,
    mimeType: types[one.name.replace(/^.*\./, '')] ?? '',
  }));
  await (await chooser).setFiles(files);
}

const types: Readonly<Record<string, string>> = { png: 'image/png', pdf: 'application/pdf' };
