import { RequestError, toRequestError } from './request-error.ts';

const timeoutMs = 20_000;

/** A letter has three bytes at most, and browsers carry 64 KiB beyond the end of a page, all requests together. */
const longestBeyondPage = 8_000;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One request to this page's own server, whose cookie says who is asking. What somebody has done is done though they leave the page at once.
 * @param more headers
 * @throws {RequestError}
 */
export async function request<Answer>(
  method: Method,
  path: string,
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const said = body === undefined ? undefined : JSON.stringify(body);
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
      keepalive: method !== 'GET' && (said?.length ?? 0) < longestBeyondPage,
      headers: said === undefined ? more : { ...more, 'content-type': 'application/json' },
      ...(said === undefined ? {} : { body: said }),
    });
  } catch {
    throw new RequestError('unreachable', 'The server could not be reached.');
  }
  if (!response.ok) throw await toRequestError(response);
  try {
    return (await response.json()) as Answer;
  } catch {
    throw new RequestError('unreachable', 'The answer broke off.');
  }
}
