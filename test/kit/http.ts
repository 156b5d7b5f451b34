import { request as requestOverHttp, type IncomingHttpHeaders } from 'node:http';
import type { ErrorAnswer } from '../../src/contract/error.ts';

/** What a server answered, read to the end. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** A request that a test expects to fail: its error. */
export function errorOf({ body }: Answer<unknown>): ErrorAnswer['error'] {
  return (body as ErrorAnswer).error;
}

export async function request<Body>(url: string, init: RequestInit = {}): Promise<Answer<Body>> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body = (isJson ? JSON.parse(text) : text) as Body;
  return { status: response.status, headers: response.headers, body };
}

/** The body of an answer that has to be a success. */
export function succeed<Body>({ status, body }: Answer<Body>): Body {
  if (status >= 200 && status < 300) return body;
  throw new Error(`Expected a success, got ${status}: ${JSON.stringify(body)}`);
}

/** What a server sent, byte for byte: `fetch` would unpack it. */
export function requestBytes(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const outgoing = requestOverHttp(url, { headers }, async (response) => {
      const bytes = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes });
    });
    outgoing.once('error', reject).end();
  });
}
