import { effect } from '@preact/signals';
import { h, render } from 'preact';
import { attendPhone } from './attend-phone.ts';
import type { Bridge, Look, MessengerHandle } from './bridge.ts';
import { NoticesPlace } from './components/notices-place.tsx';
import { PersonAvatar } from './components/person-avatar.tsx';
import { Panel } from './components/panel.tsx';
import { Messenger } from './components/use-messenger.ts';
import css from './messenger.css?inline';
import { createMessengerContext } from './create-messenger-context.ts';
import { createEnvironment } from './session/environment.ts';
import { createFetchChunk } from './session/fetch-chunk.ts';
import { createHost } from './session/host.ts';
import { loadConfig } from './session/load-config.ts';
import { firstEn } from './texts/first-en.ts';
import { fill } from './texts/fill.ts';
import { localeFor } from './texts/locale-for.ts';
import { sayCount, type Plural } from './texts/plural.ts';
import type { Texts } from './texts/texts.ts';
import { toPlainText } from '../ui/block-text.ts';
import { createBrowserKeeping } from '../writing/browser-keeping.ts';

/**
 * Puts the messenger into the page, closed.
 * @example const messenger = await mountMessenger(bridge); messenger.show();
 */
export async function mountMessenger(bridge: Bridge): Promise<MessengerHandle> {
  const config = await loadConfig(bridge);
  const texts = { ...firstEn, ...(config.texts as Texts | undefined) } as Texts;
  const host = createHost(document, css);
  const { root, addStyles } = host;
  const fetchChunk = createFetchChunk(bridge.origin, bridge.settings.app_id);
  const count = (plural: Plural, number: number) => sayCount(plural, number, context.locale);
  const context = createMessengerContext({
    bridge,
    texts,
    config,
    environment: createEnvironment(window, localeFor(config.language, bridge.languages)),
    keeping: createBrowserKeeping(bridge.settings.app_id, window),
    loadFeed: async () => {
      const { createSocketFeed } = await import('./session/socket-feed.ts');
      return createSocketFeed({ ...bridge, loadPolling: () => import('./session/polling.ts') });
    },
    loadBots: async (tools) => {
      const { createBots } = await fetchChunk('bots', () => import('./bots/bots.ts'));
      return createBots({ ...tools, h, root, addStyles });
    },
    loadNotices: async (tools) => {
      const { createNotices } = await fetchChunk('notices', () => import('./notices/notices.ts'));
      return createNotices({
        ...tools,
        h,
        root,
        addStyles,
        avatar: (name) => <PersonAvatar name={name} />,
        words: toPlainText,
        count,
      });
    },
    loadExtras: async (tools) => {
      const { createThreadExtras } = await fetchChunk(
        'thread',
        () => import('./thread/thread-extras.ts'),
      );
      return createThreadExtras({ ...tools, h, addStyles, count, fill });
    },
    loadFiles: async (tools) => {
      const { createFiles } = await fetchChunk('files', () => import('./files/files.ts'));
      return createFiles({ ...tools, h, render, fill, root, addStyles });
    },
    loadEmoji: async (tools) => {
      const { createEmoji } = await fetchChunk('emoji', () => import('./emoji/emoji.ts'));
      return createEmoji({ ...tools, h, root, addStyles });
    },
  });
  const { theme: theme_mode, background_color } = config;
  const fromWorkspace = { theme_mode, ...(background_color && { background_color }) };
  /** What the page says of its colours goes before what the workspace does. */
  function look(settings: Look): void {
    host.look({ ...fromWorkspace, ...settings });
  }
  look(bridge.settings);
  const stopConcealing = context.isConcealed.subscribe(host.conceal);
  render(
    <Messenger.Provider value={context}>
      <Panel />
      <NoticesPlace />
    </Messenger.Provider>,
    root,
  );
  const leavePhone = attendPhone(context.surface.isOpen, async () => {
    const { createPhone } = await fetchChunk('phone', () => import('./phone/phone.ts'));
    return createPhone({ ...context, effect, root });
  });
  bridge.onLauncherTexts(texts.launcher);
  void context.conversations.refresh();
  context.begin();

  return {
    show: () => context.surface.open(),
    showNewMessage(prefill) {
      context.startConversation(prefill);
      context.surface.open();
    },
    go: (view) => context.surface.go(view),
    startConversation(text) {
      context.startConversation(text, true);
      context.surface.open();
    },
    hide: () => context.surface.close(),
    append: host.append,
    personIs: context.personIs,
    look(settings) {
      look(settings);
      context.look.value = settings;
    },
    forget: () => context.forget(),
    destroy() {
      stopConcealing();
      leavePhone();
      render(null, root);
      context.destroy();
      host.remove();
    },
  };
}
