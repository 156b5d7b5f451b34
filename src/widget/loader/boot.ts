import type { LoaderConfig } from '../../contract/loader-config.ts';
import type { PingAnswer } from '../../contract/messenger/ping.ts';
import type { MessengerHandle, Surface } from '../bridge.ts';
import type { Callbacks } from './callbacks.ts';
import { createCookies } from './cookies.ts';
import { createIdentityStore } from './identity.ts';
import { createLauncher } from './launcher.ts';
import { createMessengerChunk } from './messenger-chunk.ts';
import { pause } from './pause.ts';
import type { Refusal } from './send.ts';
import { createSession } from './session.ts';
import { toClaimedUser, toLook, type PageSettings } from './settings.ts';
import { createSurfaceStore } from './surface-store.ts';
import { hasUnsent } from './unsent.ts';
import { warn } from './warn.ts';
import { whenBody, whenIdle } from './when.ts';

/** A booted widget: from `boot` to `shutdown`. */
export interface Boot {
  visitorId(): string;
  unreadCount(): number;
  update(settings: PageSettings): void;
  show(): void;
  showNewMessage(prefill: string | undefined): void;
  /** Loads the messenger when there is time, and leaves it closed. */
  preload(): void;
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
  const before = surfaces.read();
  let surface: Surface = { ...before, isOpen: false };
  let messenger: MessengerHandle | undefined;
  let isOver = false;
  let unreadCount = 0;

  const languages = () =>
    settings.language_override ? [`${settings.language_override}`] : navigator.languages;
  const launcher = createLauncher(
    document,
    { isOpen: false, isLoading: false, unreadCount, texts: config.texts },
    () => (surface.isOpen ? hide() : show()),
    () => chunk.fetch().catch(() => {}),
  );
  const currentUrl = `${origin}/widget/${appId}/messenger?`;
  const chunk = createMessengerChunk(origin + config.messenger, currentUrl, {
    ...session,
    settings: toLook(config.settings, settings),
    origin,
    languages: languages(),
    renew: ping,
    surface,
    onSurface,
    onUnreadCount,
    onLauncherTexts: (texts) => launcher.show({ texts }),
    onSessionEnded,
  });

  function onSurface(next: Surface): void {
    const wasOpen = surface.isOpen;
    surface = next;
    surfaces.write(next);
    launcher.show({ isOpen: next.isOpen });
    if (next.isOpen === wasOpen) return;
    // Back to where it came from, unless the visitor is somewhere else by now.
    if (wasOpen && document.activeElement?.id === 'intercom-container') launcher.focus();
    callbacks.tell(wasOpen ? 'onHide' : 'onShow');
  }
  function onUnreadCount(count: number): void {
    if (count === unreadCount) return;
    unreadCount = count;
    launcher.show({ unreadCount });
    callbacks.tell('onUnreadCountChange', count);
  }
  /** Rejects where it cannot be had. */
  async function withMessenger(run: (messenger: MessengerHandle) => void): Promise<void> {
    messenger = await chunk.mount();
    if (isOver) messenger.destroy();
    else run(messenger);
  }
  const preload = () => whenIdle(window, () => isOver || withMessenger(() => {}).catch(() => {}));

  async function showWith(run: (messenger: MessengerHandle) => void): Promise<void> {
    launcher.show({ isLoading: !messenger, isUnreachable: false });
    try {
      await withMessenger(run);
      launcher.show({ isLoading: false });
    } catch (error) {
      warn('failed:', error);
      launcher.show({ isLoading: false, isUnreachable: true });
      // Long enough to be read; then it may not be so any more.
      await pause(6);
      launcher.show({ isUnreachable: false });
    }
  }
  const show = () => void showWith((loaded) => loaded.show());
  const hide = () => messenger?.hide();

  async function ping(): Promise<PingAnswer> {
    const user = toClaimedUser(settings);
    const answer = await session.ping({
      page: { url: document.URL, title: document.title },
      language: `${languages()[0]}`,
      referrer: document.referrer,
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...(user && { user }),
    });
    if (isOver) return answer;
    messenger?.personIs(answer.contact);
    // A messenger that is there knows better than an answer that comes late.
    if (!messenger) onUnreadCount(answer.unread_count);
    if (answer.has_conversations || hasUnsent(appId, window)) preload();
    return answer;
  }
  function update(): void {
    const look = toLook(config.settings, settings);
    launcher.show({ look });
    messenger?.look(look);
    if (settings.hide_default_launcher) launcher.remove();
    else whenBody(document, () => isOver || launcher.append());
    ping().catch((error: Refusal) => {
      // A server of another version speaks with a page that is loaded anew; until then nothing is given up.
      if (isOver || error.kind === 'version_unsupported') return;
      warn('failed:', error);
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
    void session.end(messenger?.forget());
    end();
    surfaces.write();
    callbacks.clear();
  }

  update();
  if (before.isOpen) whenBody(document, show);
  return {
    visitorId: session.visitorId,
    unreadCount: () => unreadCount,
    update(more) {
      settings = { ...settings, ...more };
      update();
    },
    show,
    showNewMessage: (prefill) => void showWith((loaded) => loaded.showNewMessage(prefill)),
    preload,
    hide,
    shutdown,
  };
}
