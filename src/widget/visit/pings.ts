import type { PingAnswer, PingRequest } from '../../contract/messenger/ping.ts';
import { contractVersion } from '../../contract/version.ts';
import type { Envelope } from '../bridge.ts';
import type { Doorway } from '../loader/doorway.ts';
import type { Identity } from '../loader/identity.ts';
import { pause } from '../loader/pause.ts';
import { isSameSite } from './is-same-site.ts';
import type { Refusal, Send } from './send.ts';

/** Where the visitor is, and who the page says they are. */
export type Hello = Omit<PingRequest, keyof Envelope | keyof Identity | 'cookie_domain'>;

export interface Pings {
  /** Of the session that the browser held when the page came. */
  firstToken: string;
  envelope(): Envelope;
  /** Tried again while the server is away, or asks for patience; rejects when it refuses. One after the other, so that what was said last holds. */
  ping(): Promise<PingAnswer>;
  /** The answer to the last ping. */
  whoIs(): Promise<PingAnswer>;
  /** Sends a request once it is known under which session. */
  send<Answer>(path: string, body?: object, outlivesPage?: boolean): Promise<Answer>;
  /** Nobody waits for an answer any more, and none may set a cookie. */
  stop(): void;
}

/**
 * Every request that is made under the session's ids.
 * @param hello what there is to say, at the time of each attempt
 * @param onAnswer hears it before those who wait
 * @param onStranger the browser is somebody else's now: another page has ended the session, or signed in
 */
export function createPings(
  { settle, keep, cookieDomain, origin, app_id }: Doorway,
  send: Send,
  hello: () => Promise<Hello>,
  onAnswer: (answer: PingAnswer) => void,
  onStranger: () => void,
): Pings {
  let identity = settle();
  let isOver = false;
  let underWay: AbortController | undefined;
  let standing: Promise<PingAnswer>;
  let waiting: Promise<PingAnswer> | undefined;

  async function attempt(setsCookies: boolean): Promise<PingAnswer> {
    const said = await hello();
    // Who has left meanwhile says nothing.
    if (isOver) throw new Error();
    underWay = new AbortController();
    const cookie_domain = setsCookies ? cookieDomain() : undefined;
    return send<PingAnswer>(
      'ping',
      { ...identity, ...said, cookie_domain },
      { signal: underWay.signal, credentials: setsCookies ? 'include' : 'omit' },
    );
  }
  async function pingUntilAnswered(): Promise<PingAnswer> {
    waiting = undefined;
    for (let failures = 0; !isOver;) {
      const former = identity.visitor_id;
      identity = settle();
      if (identity.visitor_id !== former) onStranger();
      const { token } = identity;
      try {
        // An answer with cookies is refused where server and browser do not agree on what a site is: the next attempt goes without.
        const answer = await attempt(failures === 0 && isSameSite(origin, cookieDomain()));
        if (isOver) return answer;
        // Another tab has become somebody else meanwhile: this one goes after it.
        const now = settle().token;
        if (now !== token && now !== answer.token) {
          failures += 1;
          await pause(failures);
          continue;
        }
        identity = {
          ...identity,
          visitor_id: answer.contact.visitor_id,
          token: answer.token,
        };
        // Older servers do not say how long.
        keep(identity, answer.session_ms && Math.ceil(answer.session_ms / 1000));
        onAnswer(answer);
        return answer;
      } catch (error) {
        const { kind } = error as Refusal;
        if (kind && kind !== 'rate_limited') throw error;
        failures += 1;
        await pause(failures);
      }
    }
    // Nobody waits for it any more.
    throw new Error();
  }

  return {
    firstToken: identity.token,
    envelope: () => ({
      app_id,
      version: contractVersion,
      token: identity.token,
    }),
    ping() {
      waiting ??= Promise.resolve(standing).then(pingUntilAnswered, pingUntilAnswered);
      standing = waiting;
      return standing;
    },
    whoIs: () => standing,
    async send(path, body, outlivesPage = false) {
      await standing;
      const { token } = identity;
      return send(path.replace('/messenger/', ''), { token, ...body }, { keepalive: outlivesPage });
    },
    stop() {
      isOver = true;
      underWay?.abort();
    },
  };
}
