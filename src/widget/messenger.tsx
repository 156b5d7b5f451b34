import { h, render } from 'preact';
import type { Bridge, MessengerHandle } from './bridge.ts';
import type { BotsModule } from './bots/types.ts';
import { Panel } from './components/panel.tsx';
import { Messenger } from './components/use-messenger.ts';
import css from './messenger.css?inline';
import { createMessengerContext } from './messenger-context.ts';
import { createEnvironment } from './session/environment.ts';
import { createHost } from './session/host.ts';
import { loadTexts, localeFor } from './texts/load-texts.ts';
import { createBrowserKeeping } from '../writing/browser-keeping.ts';

/**
 * Puts the messenger into the page, closed.
 * @example const messenger = await mountMessenger(bridge); messenger.show();
 */
export async function mountMessenger(bridge: Bridge): Promise<MessengerHandle> {
  const { language, texts } = await loadTexts(bridge.languages);
  const host = createHost(document, css);
  const { root, addStyles } = host;
  let botAttempts = 0;
  const context = createMessengerContext({
    bridge,
    texts,
    environment: createEnvironment(window, localeFor(language, bridge.languages)),
    keeping: createBrowserKeeping(bridge.settings.app_id, window),
    loadFeed: async () => {
      const { createSocketFeed } = await import('./session/socket-feed.ts');
      return createSocketFeed(bridge);
    },
    loadBots: async (tools) => {
      botAttempts += 1;
      // Browsers keep a failed import under its address.
      const again = `${bridge.origin}/widget/${bridge.settings.app_id}/bots?${botAttempts}`;
      const { createBots } =
        botAttempts > 1
          ? ((await import(/* @vite-ignore */ again)) as BotsModule)
          : await import('./bots/bots.ts');
      return createBots({ ...tools, h, root, addStyles });
    },
  });
  host.look(bridge.settings);
  const stopConcealing = context.isConcealed.subscribe(host.conceal);
  render(
    <Messenger.Provider value={context}>
      <Panel />
    </Messenger.Provider>,
    root,
  );
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
      host.look(settings);
      context.alignment.value = settings.alignment;
    },
    forget: () => context.forget(),
    destroy() {
      stopConcealing();
      render(null, root);
      context.destroy();
      host.remove();
    },
  };
}
