import type { ErrorAnswer, ErrorKind } from '../../contract/error.ts';
import { contractVersion } from '../../contract/version.ts';
import type { Place } from '../loader/doorway.ts';

/** What a request rejects with: without a kind where the server gave no answer, or is itself at fault, and it is worth trying again. */
export interface Refusal extends Error {
  kind?: ErrorKind;
}

/**
 * One request: `text/plain`, as a text is by itself, so that no preflight is needed; without cookies, unless it is said otherwise.
 * @throws {Refusal}
 */
export type Send = <Answer>(path: string, body: object, init?: RequestInit) => Promise<Answer>;

/** What a request needs, and pages replace. */
export interface Tools {
  fetch: typeof fetch;
  JSON: { stringify(value: unknown): string };
}

const timeoutMs = 20_000;

/** Where the page's own tools cannot be trusted, a request goes with the browser's: at once where arrays have a `toJSON`, else after a failure. */
export function createSend({ app_id, origin, window }: Place): Send {
  let isBorrowing = 'toJSON' in [];
  return async <Answer>(path: string, body: object, init?: RequestInit) => {
    const tools: Tools = isBorrowing ? (await import('./borrow.ts')).borrow(window) : window;
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
          body: tools.JSON.stringify({ app_id, version: contractVersion, ...body }),
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
