import { RequestError, toRequestError } from './request-error.ts';

const timeoutMs = 20_000;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One request to this page's own server, whose cookie says who is asking.
 * @param more headers
 * @throws {RequestError}
 */
export async function request<Answer>(
  method: Method,
  path: string,
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
      headers: body === undefined ? more : { ...more, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
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
