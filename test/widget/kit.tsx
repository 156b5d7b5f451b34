import { h, render as renderInto } from 'preact';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { onTestFinished } from 'vitest';
import type { MessengerConfig } from '../../src/contract/messenger-config.ts';
import type { Disk } from '../../src/writing/keep.ts';
import type { Bridge, View } from '../../src/widget/bridge.ts';
import { createBots } from '../../src/widget/bots/bots.ts';
import { NoticesPlace } from '../../src/widget/components/notices-place.tsx';
import { Panel } from '../../src/widget/components/panel.tsx';
import { Messenger } from '../../src/widget/components/use-messenger.ts';
import { createMessengerContext } from '../../src/widget/create-messenger-context.ts';
import { createEmoji } from '../../src/widget/emoji/emoji.ts';
import { createFiles } from '../../src/widget/files/files.ts';
import { createNotices } from '../../src/widget/notices/notices.ts';
import { en } from '../../src/widget/texts/en.ts';
import { sayCount } from '../../src/widget/texts/plural.ts';
import { toPlainText } from '../../src/ui/block-text.ts';
import { createThreadExtras } from '../../src/widget/thread/thread-extras.ts';
import { fill } from '../../src/widget/texts/fill.ts';
import type { Texts } from '../../src/widget/texts/texts.ts';
import { createFakeBridge, everyConfig } from './fake-bridge.ts';
import { createFakeEnvironment, createFakeKeeping } from './fake-browser.ts';
import { FakeServer } from './fake-server.ts';

interface Options {
  server?: FakeServer;
  /** Open at this view; closed without one. */
  view?: View;
  texts?: Texts;
  locale?: string;
  bridge?: Partial<Bridge>;
  /** What the browser keeps; nothing without one. */
  disk?: Disk;
  /** Cannot be had where it throws. */
  fetchBots?: () => Promise<void>;
  /** The same of what files need. */
  fetchFiles?: () => Promise<void>;
  /** What the workspace has said of its messenger. */
  config?: Partial<MessengerConfig>;
}

/** The messenger as a visitor sees it: real models and views over a server that is made up. */
export function renderMessenger({
  server = new FakeServer(),
  view,
  texts = en,
  locale = 'en',
  bridge: more = {},
  disk,
  fetchBots = async () => {},
  fetchFiles = async () => {},
  config = {},
}: Options = {}) {
  const bridge = createFakeBridge(server, more);
  const context = createMessengerContext({
    bridge,
    texts,
    config: { ...everyConfig, ...config },
    environment: createFakeEnvironment(locale),
    keeping: createFakeKeeping(disk),
    loadFeed: async () => server,
    loadNotices: async (tools) =>
      createNotices({
        ...tools,
        h,
        root: document.body,
        addStyles: () => undefined,
        avatar: (name) => name[0],
        words: toPlainText,
        count: (plural, number) => sayCount(plural, number, locale),
      }),
    loadBots: async (tools) => {
      await fetchBots();
      return createBots({ ...tools, h, root: document.body, addStyles: () => undefined });
    },
    loadExtras: async (tools) =>
      createThreadExtras({
        ...tools,
        h,
        addStyles: () => undefined,
        count: (plural, number) => sayCount(plural, number, locale),
        fill,
      }),
    loadFiles: async (tools) => {
      await fetchFiles();
      const ofPage = { h, render: renderInto, fill, root: document.body };
      return createFiles({ ...tools, ...ofPage, addStyles: () => undefined });
    },
    loadEmoji: async (tools) =>
      createEmoji({ ...tools, h, root: document.body, addStyles: () => undefined }),
  });
  if (view !== undefined) context.surface.open(view);
  render(
    <Messenger.Provider value={context}>
      <Panel />
      <NoticesPlace />
    </Messenger.Provider>,
  );
  void context.conversations.refresh();
  if (disk !== undefined) context.begin();
  onTestFinished(() => {
    cleanup();
    context.destroy();
  });
  return { server, context, bridge };
}

/** The button of this name. */
export function button(name: string | RegExp): HTMLButtonElement {
  return screen.getByRole('button', { name });
}
export function press(name: string | RegExp): void {
  fireEvent.click(button(name));
}
export function field(name = 'Message'): HTMLTextAreaElement {
  return screen.getByRole('textbox', { name });
}
export function type(text: string): void {
  fireEvent.input(field(), { target: { value: text } });
}
/** Writes a message and sends it. */
export function say(text: string): void {
  type(text);
  fireEvent.keyDown(field(), { key: 'Enter' });
}
