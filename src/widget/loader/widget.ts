import type { LoaderConfig } from '../../contract/loader-config.ts';
import type { Callbacks } from './callbacks.ts';
import { loadChunk } from './chunk.ts';
import type { Place, Visit, VisitModule } from './doorway.ts';
import { createLauncher } from './launcher.ts';
import { pause } from './pause.ts';
import { createSession } from './session.ts';
import { isSignedIn, toLook, type PageSettings } from './settings.ts';
import { warn } from './warn.ts';
import { whenBody } from './when.ts';

/** A booted widget: from `boot` to `shutdown`. */
export interface Widget {
  visitorId(): string | undefined;
  whoami(): object;
  /** What the visit does, as soon as it is there. */
  call(name: string, args: readonly unknown[]): void;
  shutdown(): void;
}

export interface WidgetOptions {
  config: LoaderConfig;
  place: Place;
  fetchVisit(): Promise<VisitModule>;
  callbacks: Callbacks;
}

/** The names of what a visitor wants, or the page for them. */
const wish = /^(open|show)|sation/;

/**
 * Draws the launcher and fetches the visit, which does the rest. In quiet mode nothing is stored, fetched or sent before somebody wants something.
 * @param onSessionEnded the server has ended the session: it is time to shut down
 * @param onEnd the server will not have this visitor: nothing is left of the widget, and the page may boot again
 */
export function createWidget(
  { config, place, fetchVisit, callbacks }: WidgetOptions,
  settings: PageSettings,
  onSessionEnded: () => void,
  onEnd: () => void,
): Widget {
  const { document } = place.window;
  const sessionS = Math.ceil(parseInt(settings['session_duration'] as string) / 1000);
  const session = createSession(place, fetchVisit, sessionS);
  let visit: Visit | undefined;
  let isOver = false;
  let isNew = false;
  /** In order; of wishes the last alone. */
  let waiting: [name: string, args: readonly unknown[]][] = [];

  const launcher = createLauncher(
    document,
    {
      isOpen: false,
      isLoading: false,
      unreadCount: 0,
      look: toLook(config.settings, settings),
      texts: config.texts,
    },
    (isOpen) => call(isOpen ? 'hide' : 'open', []),
    () => session.identity() && call('intend', []),
  );

  function call(name: string, args: readonly unknown[]): void {
    if (visit) return visit.call(name, args);
    const isWish = wish.test(name);
    if (isWish || name === 'hide') {
      dropWishes();
      launcher.show({ isLoading: isWish });
    }
    waiting.push([name, args]);
    // It comes beside the visit and not behind it. The visit, which asks for it too, says what is wrong.
    if (isWish) import(/* @vite-ignore */ place.origin + config.messenger).catch(() => {});
    // In quiet mode who is signed in is no stranger either.
    if (isWish || isSignedIn({ ...(args[0] as object) })) void wake();
  }
  function dropWishes(): void {
    waiting = waiting.filter(([name]) => !wish.test(name));
  }
  /** Begins, and goes on until it is there; a press does not wait for the next attempt. */
  async function wake(): Promise<void> {
    if (session.identity()) return load();
    isNew = !session.isKnown();
    session.settle();
    for (let attempt = 1; !visit && !isOver; attempt += 1) {
      await load();
      if (!visit) await pause(attempt);
    }
  }
  async function load(): Promise<void> {
    try {
      const { startVisit } = await fetchVisit();
      if (visit || isOver) return;
      visit = startVisit({
        ...place,
        ...session,
        config,
        launcher,
        settings,
        isNew,
        toLook,
        loadChunk,
        tell: callbacks.tell,
        warn,
        shutdown: onSessionEnded,
        end() {
          end();
          onEnd();
        },
      });
      for (const each of waiting) visit.call(...each);
    } catch (error) {
      warn('failed:', error);
      if (waiting.some(([name]) => wish.test(name))) void launcher.fail();
      dropWishes();
    }
  }
  function end(): void {
    isOver = true;
    visit?.destroy();
    visit = undefined;
    launcher.remove();
  }

  if (!settings['hide_default_launcher']) whenBody(document, () => isOver || launcher.append());
  if (!config.settings.is_quiet || session.isKnown() || isSignedIn(settings)) void wake();
  const visitorId = () => session.identity()?.visitor_id;
  return {
    visitorId,
    whoami: () => ({ ...visit?.whoami(), visitor_id: visitorId() }),
    call,
    shutdown() {
      const last = visit?.forget();
      end();
      session.end(last);
    },
  };
}
