import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { AttachButton } from '../../../src/console/components/attachments/attach-button.tsx';
import { AttachmentTray } from '../../../src/console/components/attachments/attachment-tray.tsx';
import { FileDrop } from '../../../src/console/components/attachments/file-drop.tsx';
import { MessageFile } from '../../../src/console/components/attachments/message-file.tsx';
import { Inbox } from '../../../src/console/components/use-inbox.ts';
import type { InboxContext } from '../../../src/console/inbox-context.ts';
import { AttachmentsModel } from '../../../src/console/models/attachments-model.ts';
import { ControlsModel } from '../../../src/console/models/controls-model.ts';
import { draftKey } from '../../../src/console/state/draft.ts';
import type { UploadLimits } from '../../../src/contract/console/session.ts';
import type { NewBlock } from '../../../src/contract/block.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';
import { FakeUploads, fileOf } from '../fake-uploads.ts';

const conversationId = '01890000-0000-7000-8000-000000000001';
const draft = draftKey(conversationId, 'comment');

// This window knows nothing of dragging, and Preact looks whether it does.
const drags = ['ondragover', 'ondragleave', 'ondrop'];
beforeAll(() => {
  for (const name of drags) {
    Object.defineProperty(HTMLElement.prototype, name, {
      value: null,
      configurable: true,
      writable: true,
    });
  }
});
afterAll(() => {
  for (const name of drags) Reflect.deleteProperty(HTMLElement.prototype, name);
});

/** Where a reply is written, as far as files go. */
function open(limits: UploadLimits | null = { max_bytes: 2_048, max_count: 2 }) {
  const server = new FakeUploads();
  const attachments = new AttachmentsModel({
    api: server,
    limits: limits ?? undefined,
    clock: createVirtualClock(),
  });
  const controls = new ControlsModel();
  const inbox = { attachments, controls, composer: { drafts: signal(new Map()) }, locale: 'en' };
  const show = (blocks: readonly NewBlock[] = []) => (
    <Inbox.Provider value={inbox as unknown as InboxContext}>
      <FileDrop conversationId={conversationId}>
        {blocks.map((block, index) => (
          <MessageFile key={index} block={block} />
        ))}
        <AttachmentTray draft={draft} />
        <AttachButton onFiles={(files) => attachments.add(draft, files)} />
      </FileDrop>
    </Inbox.Provider>
  );
  const { rerender, container } = render(show());
  onTestFinished(() => {
    cleanup();
    attachments[Symbol.dispose]();
  });
  return {
    server,
    attachments,
    showMessage: (blocks: readonly NewBlock[]) => rerender(show(blocks)),
    area: container.firstElementChild as HTMLElement,
    pick(...files: File[]): void {
      const input = container.querySelector('input[type=file]') as HTMLInputElement;
      fireEvent.change(input, { target: { files } });
    },
  };
}
const tray = () => within(screen.getByRole('list', { name: 'Attachments' }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const carrying = (...files: File[]) => ({ dataTransfer: { types: ['Files'], files } });

test('S8 T2 what may come is said of the button, before anything is picked', () => {
  open();
  const button = screen.getByRole('button', { name: 'Attach a file' });
  const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Up to 2 files of 2 kB each.');
});

test('S8 T2 where nothing may be attached there is no button, and a drop is left alone', () => {
  const { area, server } = open(null);
  expect(screen.queryByRole('button')).toBeNull();
  fireEvent.dragOver(area, carrying(fileOf('a.txt')));
  expect(screen.queryByText('Drop to attach to the reply')).toBeNull();
  fireEvent.drop(area, carrying(fileOf('a.txt')));
  expect(server.sendings).toEqual([]);
});

test('S8 T2 a file says how far it is, then that it can be taken away', async () => {
  const { server, pick } = open();
  pick(fileOf('offer.pdf', 1_024));
  server.of('offer.pdf').advance(0.4);
  const bar = await tray().findByRole('progressbar', { name: 'Uploading offer.pdf' });
  expect((bar as HTMLProgressElement).value).toBe(0.4);
  expect(bar.parentElement?.textContent).toBe('40% of 1 kB');
  screen.getByText('It can be sent once everything is uploaded.');
  screen.getByRole('button', { name: 'Cancel the upload of offer.pdf' });
  server.of('offer.pdf').finish();
  await screen.findByRole('button', { name: 'Remove offer.pdf' });
  expect(screen.queryByText('It can be sent once everything is uploaded.')).toBeNull();
  press('Remove offer.pdf');
  expect(screen.queryByRole('list', { name: 'Attachments' })).toBeNull();
});

test.each([
  ['too_large', 'It is too large.'],
  ['unreachable', 'The server could not be reached.'],
  ['id_reused', 'It has changed since it was picked. Attach it anew.'],
  ['anything_else', 'The server did not take it.'],
])('S8 T2 a file that failed as %s says so, and is tried again', async (problem, sentence) => {
  const { server, pick } = open();
  pick(fileOf('offer.pdf'));
  server.of('offer.pdf').fail(problem);
  await tray().findByText(sentence);
  screen.getByText('Try again or remove what is not uploaded, then it can be sent.');
  press('Try again to upload offer.pdf');
  expect(server.sendings).toHaveLength(2);
  server.of('offer.pdf').finish();
  await screen.findByRole('button', { name: 'Remove offer.pdf' });
});

test('S8 T2 each file that does not come along is named with the reason, until that is dismissed', async () => {
  const { pick } = open();
  pick(fileOf('film.mov', 3_000), fileOf('none', 0), fileOf('a'), fileOf('b'), fileOf('c'));
  const alert = await screen.findByRole('alert');
  expect(
    within(alert)
      .getAllByText(/./, { selector: 'p' })
      .map((one) => one.textContent),
  ).toEqual([
    'film.mov is larger than 2 kB.',
    'none is empty, or a folder.',
    'c is one too many: a message takes 2 files.',
  ]);
  expect(tray().getAllByRole('listitem')).toHaveLength(2);
  press('Dismiss');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('S8 T2 a file that is held above the conversation is asked for, and taken when it is let go', async () => {
  const { area, server } = open();
  const held = carrying(fileOf('plan.png'));
  expect(fireEvent.dragOver(area, held)).toBe(false);
  await screen.findByText('Drop to attach to the reply');
  fireEvent.drop(area, held);
  await tray().findByText('plan.png');
  expect(screen.queryByText('Drop to attach to the reply')).toBeNull();
  expect(server.of('plan.png').file.name).toBe('plan.png');
});

test('S8 T2 text that is dragged is nobody’s file', () => {
  const { area } = open();
  const isLeft = fireEvent.dragOver(area, { dataTransfer: { types: ['text/plain'], files: [] } });
  expect(isLeft).toBe(true);
  expect(screen.queryByText('Drop to attach to the reply')).toBeNull();
});

test('S8 T2 a picture is seen in the tray, and what was sent in its message before the server tells of it', async () => {
  const { server, attachments, showMessage, pick } = open();
  pick(fileOf('plan.png'), fileOf('log.txt'));
  const about = { type: 'image' as const, url: '/files/plan', width: 720, height: 400 };
  server.of('plan.png').finish(about);
  server.of('log.txt').finish();
  await screen.findByRole('button', { name: 'Remove log.txt' });
  const [face] = tray().getAllByRole('listitem');
  expect(face?.querySelector('img')?.getAttribute('src')).toBe('/files/plan');
  const ids = attachments.take(draft);
  const unknown = '01890000-0000-7000-8000-0000000000ff';
  showMessage([...ids, unknown].map((upload_id) => ({ type: 'upload', upload_id })));
  const shown = await screen.findByRole('img', { name: 'plan.png' });
  expect([shown.getAttribute('width'), shown.getAttribute('height')]).toEqual(['360', '200']);
  screen.getByRole('link', { name: 'Download log.txt, 3 bytes' });
  // Sent by another tab.
  screen.getByText('A file');
});
