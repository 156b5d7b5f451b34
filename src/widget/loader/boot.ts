import type { LoaderConfig } from '../../contract/loader-config.ts';
import type { PingAnswer } from '../../contract/messenger/ping.ts';
import type { MessengerHandle, Surface } from '../bridge.ts';
import type { Callbacks } from './callbacks.ts';
import { createCookies } from './cookies.ts';
import { createIdentityStore } from './identity.ts';
import { createLauncher } from './launcher.ts';
import { createMessengerChunk } from './messenger-chunk.ts';
import { createSession } from './session.ts';
import { toClaimedUser, toLook, type PageSettings } from './settings.ts';
import { createSurfaceStore } from './surface-store.ts';
import { warn } from './warn.ts';
import { whenBody, whenIdle } from './when.ts';

/** A booted widget: from `boot` to `shutdown`. */
export interface Boot {
  visitorId(): string;
  unreadCount(): number;
  update(settings: PageSettings): void;
  show(): void;
  showNewMessage(prefill: string | undefined): void;
  hide(): void;
  shutdown(): void;
}

export interface BootOptions {
  config: LoaderConfig;
  /** The server's address. */
  origin: string;
  window: Window & typeof globalThis;
  callbacks: Callbacks;
}

/**
 * Draws the launcher, says hello to the server once, and fetches the messenger when there is a reason to.
 * @param onSessionEnded the server has ended the session: it is time to shut down
 * @param onEnd the server will not have this visitor: nothing is left of the widget, and the page may boot again
 */
export function boot(
  { config, origin, window, callbacks }: BootOptions,
  first: PageSettings,
  onSessionEnded: () => void,
  onEnd: () => void,
): Boot {
  const { document, navigator } = window;
  const appId = config.settings.app_id;
  const surfaces = createSurfaceStore(appId, window);
  const session = createSession(appId, origin, createIdentityStore(appId, createCookies(document)));

  let settings = first;
  let { texts } = config;
  const before = surfaces.read();
  let surface: Surface = { ...before, isOpen: false };
  let messenger: MessengerHandle | undefined;
  let isLoading = false;
  let isOver = false;
  let unreadCount = 0;

  const languages = () =>
    settings.language_override ? [`${settings.language_override}`] : navigator.languages;
  const launcher = createLauncher(
    document,
    () => (surface.isOpen ? hide() : show()),
    () => chunk.fetch().catch(() => {}),
  );
  const chunk = createMessengerChunk(origin + config.messenger, {
    ...session,
    settings: toLook(config.settings, settings),
    origin,
    languages: languages(),
    renew: ping,
    surface,
    onSurface,
    onUnreadCount,
    onLauncherTexts(own) {
      texts = own;
      draw();
    },
    onSessionEnded,
  });

  function draw(): void {
    const look = toLook(config.settings, settings);
    launcher.show({ isOpen: surface.isOpen, isLoading, unreadCount, look, texts });
    messenger?.look(look);
  }
  function onSurface(next: Surface): void {
    const wasOpen = surface.isOpen;
    surface = next;
    surfaces.write(next);
    draw();
    if (next.isOpen && !wasOpen) callbacks.tell('onShow');
    if (wasOpen && !next.isOpen) {
      // Back to where it came from, unless the visitor is somewhere else by now.
      if (document.activeElement?.id === 'intercom-container') launcher.focus();
      callbacks.tell('onHide');
    }
  }
  function onUnreadCount(count: number): void {
    if (count === unreadCount) return;
    unreadCount = count;
    draw();
    callbacks.tell('onUnreadCountChange', count);
  }
  async function withMessenger(run: (messenger: MessengerHandle) => void): Promise<void> {
    try {
      messenger = await chunk.mount();
      if (isOver) messenger.destroy();
      else run(messenger);
    } catch (error) {
      warn('Cannot load:', error);
    }
  }
  async function showWith(run: (messenger: MessengerHandle) => void): Promise<void> {
    isLoading = messenger === undefined;
    draw();
    await withMessenger(run);
    isLoading = false;
    draw();
  }
  const show = () => void showWith((loaded) => loaded.show());
  const hide = () => messenger?.hide();

  async function ping(): Promise<PingAnswer> {
    const user = toClaimedUser(settings);
    const answer = await session.ping({
      page: { url: document.URL, title: document.title },
      language: `${languages()[0]}`,
      ...(user && { user }),
    });
    if (isOver) return answer;
    messenger?.personIs(answer.contact);
    // A messenger that is there knows better than an answer that comes late.
    if (!messenger) onUnreadCount(answer.unread_count);
    if (answer.has_conversations) whenIdle(window, () => isOver || withMessenger(() => {}));
    return answer;
  }
  function update(): void {
    draw();
    if (settings.hide_default_launcher) launcher.remove();
    else whenBody(document, () => isOver || launcher.append());
    ping().catch((error: unknown) => {
      if (isOver) return;
      warn('Refused:', error);
      end();
      onEnd();
    });
  }
  function end(): void {
    isOver = true;
    messenger?.destroy();
    launcher.remove();
  }
  function shutdown(): void {
    end();
    surfaces.write();
    session.end();
    callbacks.clear();
  }

  update();
  if (before.isOpen) whenBody(document, show);

  return {
    visitorId: () => session.identity.visitorId,
    unreadCount: () => unreadCount,
    update(more) {
      settings = { ...settings, ...more };
      update();
    },
    show,
    showNewMessage: (prefill) => void showWith((loaded) => loaded.showNewMessage(prefill)),
    hide,
    shutdown,
  };
}
