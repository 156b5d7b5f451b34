import { backoffMs } from '../../base/backoff.ts';
import type { PingAnswer, PingRequest } from '../../contract/messenger/ping.ts';
import { contractVersion } from '../../contract/version.ts';
import type { Envelope } from '../bridge.ts';
import type { Identity, IdentityStore } from './identity.ts';
import { send } from './send.ts';

/** Where the visitor is, and who the page says they are. */
export type Hello = Pick<PingRequest, 'page' | 'language' | 'user'>;

export interface Session {
  readonly identity: Identity;
  envelope(): Envelope;
  /** Tried again while the server is away; rejects when it refuses. One after the other, so that what was said last holds. */
  ping(hello: Hello): Promise<PingAnswer>;
  /** The answer to the last ping. */
  whoIs(): Promise<PingAnswer>;
  /** Sends a request once it is known under which session. */
  send<Answer>(path: string, body?: object): Promise<Answer>;
  /** Ends the session here at once, and on the server as soon as it hears of it. */
  end(): void;
}

/** A browser's session: its ids, and every request made under them. */
export function createSession(appId: string, origin: string, store: IdentityStore): Session {
  let identity = store.settle();
  let isOver = false;
  let latest: Hello;
  let standing: Promise<PingAnswer>;
  let waiting: Promise<PingAnswer> | undefined;
  const envelope = () => ({ app_id: appId, version: contractVersion, token: identity.token });

  async function pingUntilAnswered(): Promise<PingAnswer> {
    waiting = undefined;
    for (let attempt = 1; !isOver; attempt += 1) {
      identity = store.settle();
      const { visitorId: visitor_id, device, token } = identity;
      try {
        const body = { ...envelope(), visitor_id, device, ...latest };
        const answer = await send<PingAnswer>(`${origin}/messenger/ping`, body);
        if (isOver) return answer;
        // Another tab has become somebody else meanwhile: this one goes after it.
        if (store.settle().token !== token) continue;
        identity = { device, visitorId: answer.contact.visitor_id, token: answer.token };
        store.keep(identity);
        return answer;
      } catch (error) {
        if (Object.hasOwn(error as Error, 'kind')) throw error;
        await new Promise((resolve) => setTimeout(resolve, backoffMs(attempt)));
      }
    }
    throw new Error('over');
  }

  return {
    get identity() {
      return identity;
    },
    envelope,
    ping(hello) {
      latest = hello;
      waiting ??= Promise.resolve(standing).then(pingUntilAnswered, pingUntilAnswered);
      standing = waiting;
      return standing;
    },
    whoIs: () => standing,
    async send(path, body) {
      await standing;
      return send(origin + path, { ...envelope(), ...body });
    },
    end() {
      isOver = true;
      store.forget();
      const body = { ...envelope(), device: identity.device };
      send(`${origin}/messenger/shutdown`, body, true).catch(() => {});
    },
  };
}
