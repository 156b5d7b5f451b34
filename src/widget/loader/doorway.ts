import type { LoaderConfig } from '../../contract/loader-config.ts';
import type { Callbacks } from './callbacks.ts';
import type { LoadChunk } from './chunk.ts';
import type { Identity } from './identity.ts';
import type { Launcher } from './launcher.ts';
import type { Session } from './session.ts';
import type { PageSettings, toLook } from './settings.ts';
import type { warn } from './warn.ts';

/** Which workspace, of which server, in which page. */
export interface Place {
  app_id: string;
  /** The server's address, without a slash at the end. */
  origin: string;
  window: Window & typeof globalThis;
}

/** What the script tag gives the visit, which is fetched once the launcher shows. It only grows: a page may be older than the visit that it is given. */
export interface Doorway extends Place, Pick<Session, 'settle' | 'keep' | 'cookieDomain'> {
  config: LoaderConfig;
  launcher: Launcher;
  /** What `boot` was given, over `window.intercomSettings`. */
  settings: PageSettings;
  /** The browser knew nobody: what an earlier page has left is nobody's any more. */
  isNew: boolean;
  toLook: typeof toLook;
  loadChunk: LoadChunk;
  tell: Callbacks['tell'];
  warn: typeof warn;
  /** The server has ended the session. */
  shutdown(): void;
  /** The server will not have this visitor: nothing is left of the widget, and the page may boot again. */
  end(): void;
}

/** From `boot` to `shutdown`. */
export interface Visit {
  /** A method of the page's; those that are no business of a visit are told to the developer once. */
  call(name: string, args: readonly unknown[]): void;
  /** What is known of the person, as texts. */
  whoami(): Record<string, string>;
  /** @returns resolves when what waited has been sent once more; undefined where nothing did */
  forget(): Promise<void> | undefined;
  /** Takes everything off the page; twice is harmless. */
  destroy(): void;
}

/**
 * Ends a session whose ids the browser has forgotten already. May reject.
 * @param isLast nobody else's has begun: what is kept in the browser goes too
 * @param last what still has to be sent under it, before the server is told
 */
export type EndSession = (
  place: Place,
  ended: Identity,
  isLast: boolean,
  last: Promise<void> | undefined,
) => Promise<void>;

/** What the visit's chunk exports. */
export interface VisitModule {
  startVisit(doorway: Doorway): Visit;
  endSession: EndSession;
}
