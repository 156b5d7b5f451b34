import { createCookies } from './cookies.ts';
import type { Place, VisitModule } from './doorway.ts';
import { createIdentityStore, type Identity } from './identity.ts';

/** The browser's session with a workspace. */
export interface Session {
  /** Whether there is somebody whom the browser knows. */
  isKnown(): boolean;
  /** The ids of this page; undefined until they are settled. */
  identity(): Identity | undefined;
  /** Begins it, or goes on with it: the ids of now, for another tab may have signed in or out. */
  settle(): Identity;
  /** @param tokenS how long the server lets the token in */
  keep(identity: Identity, tokenS?: number): void;
  /** For which the browser takes cookies; empty where that is this host alone, or none. */
  cookieDomain(): string;
  /**
   * Ends it, here at once. Also that of a browser which was somebody's on an earlier page, and was not asked on this one.
   * @param last what still has to be sent under it, before the server is told
   */
  end(last?: Promise<void>): void;
}

/** @param sessionS the page's `session_duration` in seconds, where it has one */
export function createSession(
  place: Place,
  fetchVisit: () => Promise<VisitModule>,
  sessionS?: number,
): Session {
  const cookies = createCookies(place.window.document);
  const store = createIdentityStore(place.app_id, cookies, sessionS);
  let identity: Identity | undefined;
  const settle = () => (identity = store.settle());
  return {
    isKnown: store.isKnown,
    identity: () => identity,
    settle,
    keep: (next, tokenS) => store.keep((identity = next), tokenS),
    cookieDomain: cookies.domain,
    end(last) {
      if (!identity && !store.isKnown()) return;
      const ended = identity ?? settle();
      const isLast = store.forget(ended);
      identity = undefined;
      fetchVisit()
        .then(({ endSession }) => endSession(place, ended, isLast, last))
        .catch(() => {});
    },
  };
}
