import { request as requestOverHttp } from 'node:http';
import type { Answer } from './http.ts';

/** Posts with headers that `fetch` makes by itself, such as `Host`. */
export function requestWith<Body>(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Answer<Body>> {
  return new Promise((resolve, reject) => {
    const outgoing = requestOverHttp(url, { method: 'POST', headers }, async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      const pairs = Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      resolve({
        status: response.statusCode ?? 0,
        headers: new Headers(pairs),
        body: JSON.parse(text) as Body,
      });
    });
    outgoing.once('error', reject).end(body);
  });
}
