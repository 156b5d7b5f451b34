import type { ErrorAnswer, ErrorKind } from '../../contract/error.ts';
import { contractVersion } from '../../contract/version.ts';
import type { Place } from '../loader/doorway.ts';
import { toJson } from './to-json.ts';

/** What a request rejects with: without a kind where the server gave no answer, or is itself at fault, and it is worth trying again. */
export interface Refusal extends Error {
  kind?: ErrorKind;
}

/**
 * One request: `text/plain`, as a text is by itself, so that no preflight is needed; without cookies, unless it is said otherwise.
 * @throws {Refusal}
 */
export type Send = <Answer>(path: string, body: object, init?: RequestInit) => Promise<Answer>;

const timeoutMs = 20_000;

/** After a failure where the page has a `fetch` of its own, requests go with the browser's. */
export function createSend({ app_id, origin, window }: Place): Send {
  let isBorrowing = false;
  return async <Answer>(path: string, body: object, init?: RequestInit) => {
    const tools = isBorrowing ? (await import('./borrow.ts')).borrow(window) : window;
    let response: Response;
    let answer: Answer & ErrorAnswer;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A page's own may never answer, and know of no signal. What it rejects with has no kind: it is worth trying again.
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(reject, timeoutMs, {});
    });
    try {
      response = await Promise.race([
        tools.fetch(`${origin}/messenger/${path}`, {
          method: 'POST',
          body: toJson({ app_id, version: contractVersion, ...body }),
          credentials: 'omit',
          ...init,
        }),
        tooLate,
      ]);
      answer = (await response.json()) as Answer & ErrorAnswer;
    } catch (error) {
      isBorrowing ||= !`${window.fetch}`.includes('native');
      throw error;
    } finally {
      clearTimeout(timer);
    }
    if (response.ok) return answer;
    throw Object.assign(new Error(answer.error.message), response.status < 500 && answer.error);
  };
}
