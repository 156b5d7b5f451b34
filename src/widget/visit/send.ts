import type { ErrorAnswer, ErrorKind } from '../../contract/error.ts';
import { contractVersion } from '../../contract/version.ts';

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

export function createSend(app_id: string, origin: string): Send {
  return async <Answer>(path: string, body: object, init?: RequestInit) => {
    const response = await fetch(`${origin}/messenger/${path}`, {
      method: 'POST',
      body: JSON.stringify({ app_id, version: contractVersion, ...body }),
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
      ...init,
    });
    const answer = (await response.json()) as Answer & ErrorAnswer;
    if (response.ok) return answer;
    throw Object.assign(new Error(answer.error.message), response.status < 500 && answer.error);
  };
}
