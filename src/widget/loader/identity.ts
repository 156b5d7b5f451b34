import { randomHex } from '../../base/random-hex.ts';
import { randomUuid } from '../../base/random-uuid.ts';
import type { Cookies } from './cookies.ts';

/** Three ids, three jobs. */
export interface Identity {
  /** Public, proves nothing. */
  visitorId: string;
  /** Opens the session. */
  token: string;
  /** Renews an anonymous person's session. */
  device: string;
}

const weekS = 604_800;
const nineMonthsS = 23_328_000;

/** The browser's ids in Intercom's cookies. Where cookies are blocked they live as long as the page. */
export interface IdentityStore {
  /**
   * The ids that are there now, made where they are missing, and kept: another tab may have signed in or out. Where cookies are blocked, those of
   * the first time.
   */
  settle(): Identity;
  keep(identity: Identity): void;
  /** Removes all three: the next boot is somebody new. */
  forget(): void;
}

export function createIdentityStore(appId: string, cookies: Cookies): IdentityStore {
  const visitor = `intercom-id-${appId}`;
  const session = `intercom-session-${appId}`;
  const device = `intercom-device-id-${appId}`;

  /** Another product's cookie of the same name, or a cut one, is none of ours: the server would refuse it. */
  function readVisitorId(): string {
    const value = cookies.read(visitor);
    return /^[0-9a-fA-F-]{8,64}$/.test(value) ? value : randomUuid();
  }
  function readSecret(name: string): string {
    const value = cookies.read(name);
    return /^[0-9a-f]{64}$/.test(value) ? value : randomHex(32);
  }
  function write(identity: Identity, longS: number, shortS: number): void {
    cookies.write(visitor, identity.visitorId, longS);
    cookies.write(session, identity.token, shortS);
    cookies.write(device, identity.device, longS);
  }
  let memory: Identity | undefined;
  function keep(identity: Identity): void {
    if (memory) memory = identity;
    write(identity, nineMonthsS, weekS);
  }
  return {
    settle() {
      if (memory) return memory;
      const identity = {
        visitorId: readVisitorId(),
        token: readSecret(session),
        device: readSecret(device),
      };
      keep(identity);
      if (!cookies.read(visitor)) memory = identity;
      return identity;
    },
    keep,
    forget: () => write({ visitorId: '', token: '', device: '' }, 0, 0),
  };
}
