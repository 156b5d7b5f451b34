import type { ErrorAnswer, ErrorKind } from '../../contract/error.ts';

/** What a request rejects with: without a kind where the server gave no answer, or is itself at fault, and it is worth trying again. */
export interface Refusal extends Error {
  kind?: ErrorKind;
}

const timeoutMs = 20_000;

/**
 * One request: `text/plain`, as a text is by itself, so that no preflight is needed; without the page's cookies.
 * @throws {Refusal}
 */
export async function send<Answer>(url: string, body: object, keepalive: boolean): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    credentials: 'omit',
    keepalive,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer = (await response.json()) as Answer & ErrorAnswer;
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.error.message), response.status < 500 && answer.error);
}
