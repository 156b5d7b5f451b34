import { randomHex } from '../../base/random-hex.ts';
import type { Cookies } from './cookies.ts';

/** Three ids, three jobs; as a ping says them. */
export interface Identity {
  /** Public, proves nothing. */
  visitor_id: string;
  /** Opens the session. */
  token: string;
  /** Renews an anonymous person's session. */
  device: string;
}

const weekS = 604_800;
const nineMonthsS = 23_328_000;

/** The browser's ids in Intercom's cookies. Where cookies are blocked they live as long as the page. */
export interface IdentityStore {
  /** Whether there is somebody whom the browser knows. Looks, and writes nothing. */
  isKnown(): boolean;
  /**
   * The ids that are there now, made where they are missing, and kept: another tab may have signed in or out. Where cookies are blocked, those of
   * the first time.
   */
  settle(): Identity;
  /** @param tokenS how long the server lets the token in */
  keep(identity: Identity, tokenS?: number): void;
  /**
   * Removes all three: the next boot is somebody new. Unless another tab has begun another session meanwhile, whose they are then.
   * @returns whether they are gone
   */
  forget(identity: Identity): boolean;
}

/** @param sessionS the page's `session_duration`, where it has one: then what could renew the session lives no longer */
export function createIdentityStore(
  appId: string,
  cookies: Cookies,
  sessionS?: number,
): IdentityStore {
  const [visitor, session, device] = ['id', 'session', 'device-id'].map(
    (kind) => `intercom-${kind}-${appId}`,
  ) as [string, string, string];
  /** Another product's cookie of the same name, or a cut one, is none of ours: the server would refuse it. */
  function read(name: string, pattern: RegExp, make: () => string): string {
    const value = cookies.read(name);
    return pattern.test(value) ? value : make();
  }
  const readSecret = (name: string) => read(name, /^[\da-f]{64}$/, () => randomHex(32));

  /** @param tokenS how long the server lets the token in */
  function write(identity: Identity, longS: number, tokenS = longS): void {
    const mostS = Math.min(longS, sessionS || longS);
    cookies.write(visitor, identity.visitor_id, longS);
    cookies.write(device, identity.device, mostS);
    cookies.write(session, identity.token, Math.min(mostS, tokenS));
  }
  let memory: Identity | undefined;
  function keep(identity: Identity, tokenS = weekS): void {
    if (memory) memory = identity;
    write(identity, nineMonthsS, tokenS);
  }
  return {
    isKnown: () => !!cookies.read(visitor),
    settle() {
      if (memory) return memory;
      const identity = {
        // Intercom's are UUIDs.
        visitor_id: read(visitor, /^[\da-f-]{8,64}$/i, () =>
          [4, 2, 2, 2, 6].map(randomHex).join('-'),
        ),
        token: readSecret(session),
        device: readSecret(device),
      };
      keep(identity);
      if (cookies.read(session) !== identity.token) memory = identity;
      return identity;
    },
    keep,
    forget(identity) {
      memory = undefined;
      // What was last searched for a pattern stays in the page, as `RegExp.input`: it is not to be an id.
      const isOurs = /./.test(appId) && identity.token.startsWith(cookies.read(session));
      if (isOurs) write(identity, -1);
      return isOurs;
    },
  };
}
