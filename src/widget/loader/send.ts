import type { ErrorAnswer } from '../../contract/error.ts';

const timeoutMs = 20_000;

/**
 * One request: `text/plain`, so that no preflight is needed, without the page's cookies.
 * @throws an error with the `kind` of the server's refusal; without one the server gave no answer, or is itself at fault, and it is worth
 * trying again
 */
export async function send<Answer>(url: string, body: object, keepalive = false): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify(body),
    credentials: 'omit',
    keepalive,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer = (await response.json()) as Answer | ErrorAnswer;
  if (response.ok) return answer as Answer;
  const { error } = answer as ErrorAnswer;
  throw Object.assign(new Error(error.message), response.status < 500 && error);
}
