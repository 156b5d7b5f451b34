import type { PingAnswer, PingRequest } from '../../contract/messenger/ping.ts';
import { contractVersion } from '../../contract/version.ts';
import type { Envelope } from '../bridge.ts';
import type { Identity, IdentityStore } from './identity.ts';
import { pause } from './pause.ts';
import { send, type Refusal } from './send.ts';

/** Where the visitor is, and who the page says they are. */
export type Hello = Omit<PingRequest, keyof Envelope | keyof Identity>;

export interface Session {
  visitorId(): string;
  /** Of the session that the browser held when the page came. */
  readonly firstToken: string;
  envelope(): Envelope;
  /** Tried again while the server is away; rejects when it refuses. One after the other, so that what was said last holds. */
  ping(hello: Hello): Promise<PingAnswer>;
  /** The answer to the last ping. */
  whoIs(): Promise<PingAnswer>;
  /** Sends a request once it is known under which session. */
  send<Answer>(path: string, body?: object, outlivesPage?: boolean): Promise<Answer>;
  /** Ends the session here at once, and on the server when what still has to be sent under it is. */
  end(last: Promise<void> | undefined): Promise<void>;
}

/** A browser's session: its ids, and every request made under them. */
export function createSession(appId: string, origin: string, store: IdentityStore): Session {
  let identity = store.settle();
  let isOver = false;
  let latest: Hello;
  let standing: Promise<PingAnswer>;
  let waiting: Promise<PingAnswer> | undefined;
  const envelope = () => ({ app_id: appId, version: contractVersion, token: identity.token });
  const post = <Answer>(path: string, body?: object, keepalive = false) =>
    send<Answer>(origin + path, { ...envelope(), ...body }, keepalive);

  async function pingUntilAnswered(): Promise<PingAnswer> {
    waiting = undefined;
    for (let attempt = 1; !isOver; attempt += 1) {
      identity = store.settle();
      const { token } = identity;
      try {
        const answer = await post<PingAnswer>('/messenger/ping', { ...identity, ...latest });
        if (isOver) return answer;
        // Another tab has become somebody else meanwhile: this one goes after it.
        if (store.settle().token !== token) continue;
        const { visitor_id } = answer.contact;
        identity = { ...identity, visitor_id, token: answer.token };
        store.keep(identity);
        return answer;
      } catch (error) {
        if ((error as Refusal).kind) throw error;
        await pause(attempt);
      }
    }
    // Nobody waits for it any more.
    throw new Error();
  }

  return {
    visitorId: () => identity.visitor_id,
    firstToken: identity.token,
    envelope,
    ping(hello) {
      latest = hello;
      waiting ??= Promise.resolve(standing).then(pingUntilAnswered, pingUntilAnswered);
      standing = waiting;
      return standing;
    },
    whoIs: () => standing,
    async send(path, body, outlivesPage) {
      await standing;
      return post(path, body, outlivesPage);
    },
    async end(last) {
      isOver = true;
      store.forget(identity);
      await last;
      post('/messenger/shutdown', { device: identity.device }, true).catch(() => {});
    },
  };
}
