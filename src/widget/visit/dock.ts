import type { MessengerConfig } from '../../contract/messenger-config.ts';
import type { Bridge, MessengerHandle, MountMessenger, Surface } from '../bridge.ts';
import type { Doorway } from '../loader/doorway.ts';
import { whenIdle } from '../loader/when.ts';
import type { Send } from './send.ts';
import type { SurfaceStore } from './surface-store.ts';

/** Where the messenger comes in, and goes. */
export interface Dock {
  readonly messenger: MessengerHandle | undefined;
  isOpen(): boolean;
  unreadCount(): number;
  /** It pays on a hint that it will be needed. */
  fetch(): void;
  /** Loads the messenger when there is time, and leaves it closed. */
  preload(): void;
  /** Does something with the messenger as soon as it is there; where it cannot be had, the launcher says so. */
  use(run: (messenger: MessengerHandle) => void): Promise<void>;
  onUnreadCount(count: number): void;
  destroy(): void;
}

interface MessengerModule {
  mountMessenger: MountMessenger;
}

/** @param session what the messenger asks under */
export function createDock(
  { config: own, origin, window, launcher, isNew, loadChunk, tell, warn, shutdown }: Doorway,
  surfaces: SurfaceStore,
  session: Pick<Bridge, 'envelope' | 'firstToken' | 'send' | 'whoIs' | 'renew'>,
  send: Send,
  look: () => Pick<Bridge, 'settings' | 'languages'>,
): Dock {
  const { document } = window;
  const { settings, messenger: path } = own;
  const currentUrl = `${origin}/widget/${settings.app_id}/messenger?`;
  const fetch = loadChunk<MessengerModule>(origin + path, currentUrl);
  let config: Promise<MessengerConfig | undefined> | undefined;
  let surface: Surface = { ...surfaces.read(), isOpen: false };
  let messenger: MessengerHandle | undefined;
  let mounting: Promise<MessengerHandle> | undefined;
  let isOver = false;
  let unreadCount = 0;
  let opener: Element | null = null;

  function onSurface(next: Surface): void {
    if (isOver) return;
    const wasOpen = surface.isOpen;
    surface = next;
    surfaces.write(next);
    if (next.isOpen === wasOpen) return;
    launcher.show({ isOpen: next.isOpen });
    // Back to where it came from, unless the visitor is somewhere else by now.
    const isHere = () => document.activeElement?.id === 'intercom-container';
    if (!wasOpen) opener = document.activeElement;
    else if (isHere()) {
      // The body, where a press takes no focus, as in Safari.
      if (opener !== document.body) (opener as HTMLElement | null)?.focus({ preventScroll: true });
      // What the page has of its own may be gone; ours is in a shadow.
      if (isHere()) launcher.focus();
    }
    tell(wasOpen ? 'onHide' : 'onShow');
  }
  function onUnreadCount(count: number): void {
    if (count === unreadCount || isOver) return;
    unreadCount = count;
    launcher.show({ unreadCount });
    tell('onUnreadCountChange', count);
  }
  /** Asked for together with the messenger. */
  function fetchConfig(): Promise<MessengerConfig | undefined> {
    config ??= send<MessengerConfig>(
      `config?app_id=${settings.app_id}&languages=${encodeURIComponent(look().languages.join())}`,
      {},
      { method: 'GET', body: null },
    ).catch(() => (config = undefined));
    return config;
  }
  async function mountOnce(): Promise<MessengerHandle> {
    void fetchConfig();
    const { mountMessenger } = await fetch();
    return mountMessenger({
      ...session,
      ...look(),
      origin,
      config: fetchConfig,
      isNew,
      surface,
      onSurface,
      onUnreadCount,
      onUserEmailSupplied: () => tell('onUserEmailSupplied'),
      onLauncherTexts: (texts) => launcher.show({ texts }),
      onSessionEnded: shutdown,
    });
  }
  /** Rejects where it cannot be had; the next call tries again. */
  async function mount(): Promise<void> {
    mounting ??= mountOnce();
    try {
      messenger = await mounting;
    } catch (error) {
      mounting = undefined;
      throw error;
    }
    if (isOver) messenger.destroy();
  }

  return {
    get messenger() {
      return messenger;
    },
    isOpen: () => surface.isOpen,
    unreadCount: () => unreadCount,
    fetch() {
      void fetchConfig();
      fetch().catch(() => {});
    },
    preload: () => whenIdle(window, () => isOver || mount().catch(() => {})),
    async use(run) {
      launcher.show({ isLoading: !messenger });
      try {
        await mount();
        launcher.show({ isLoading: false });
        if (!isOver && messenger) run(messenger);
      } catch (error) {
        warn('failed:', error);
        await launcher.fail();
      }
    },
    onUnreadCount,
    destroy() {
      if (surface.isOpen) tell('onHide');
      isOver = true;
      messenger?.destroy();
    },
  };
}
