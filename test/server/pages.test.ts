import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { request } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ environment: { FOYER_DEMO: '1' } });
});
afterAll(() => server.destroy());

const page = (path: string, from = server) => request<string>(`${from.url}${path}`);

/** A policy's directives by name. */
function policyOf(headers: Headers): Record<string, string[]> {
  const directives = headers.get('content-security-policy')?.split(';') ?? [];
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources];
    }),
  );
}

describe.each(['/console/', '/console/conversations/x', '/demo/', '/demo/pricing.html'])(
  '%s',
  (path) => {
    test('may load and run only what is the server’s own', async () => {
      const { status, headers } = await page(path);
      expect(status).toBe(200);
      const policy = policyOf(headers);
      expect(policy).toMatchObject({
        'default-src': ["'self'"],
        'style-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      });
      const scripts = policy['script-src']?.filter((source) => !source.startsWith("'nonce-"));
      expect(scripts).toEqual(["'self'"]);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
    });

    test('is not guessed about, framed, or kept', async () => {
      const { headers } = await page(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    });

    test('has no inline script but with this answer’s nonce', async () => {
      const [one, another] = [await page(path), await page(path)];
      const nonces = (policyOf(one.headers)['script-src'] ?? []).flatMap(
        (source) => /^'nonce-(.+)'$/.exec(source)?.slice(1) ?? [],
      );
      const inline = one.body.match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? [];
      expect(inline.every((tag) => nonces.some((nonce) => tag.includes(nonce)))).toBe(true);
      for (const nonce of nonces) expect(another.body).not.toContain(nonce);
      expect(one.body).not.toMatch(/\son\w+=|\sstyle=|<style|javascript:/);
    });
  },
);

test('the answers of the API have the same headers', async () => {
  const { headers } = await request(`${server.url}/console/api/session`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe(
    (await page('/console/')).headers.get('content-security-policy'),
  );
});

test('where browsers come by https, they keep to it, and may connect to PUBLIC_URL', async () => {
  expect((await page('/console/')).headers.get('strict-transport-security')).toBeNull();
  const secure = await startTestServer({ environment: { PUBLIC_URL: 'https://chat.example.com' } });
  const { headers } = await page('/console/', secure);
  expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
  expect(policyOf(headers)['connect-src']).toEqual([
    "'self'",
    'https://chat.example.com',
    'wss://chat.example.com',
  ]);
  await secure.destroy();
});

test('without FOYER_DEMO there is no demo site, and the front door leads to the console', async () => {
  const plain = await startTestServer();
  expect((await page('/demo/', plain)).status).toBe(404);
  const front = await fetch(`${plain.url}/`, { redirect: 'manual' });
  expect(front.headers.get('location')).toBe('/console/');
  await plain.destroy();
});

describe('the demo site', () => {
  const session = (init: RequestInit) =>
    request(`${server.url}/demo/session`, {
      ...init,
      headers: { 'content-type': 'application/json' },
    });

  test('signs its own users in, with the proof that the messenger asks for', async () => {
    const body = JSON.stringify({ user_id: 'demo-ada' });
    const { headers } = await session({ method: 'PUT', body });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const { body: html } = await request<string>(`${server.url}/demo/`, { headers: { cookie } });
    expect(html).toMatch(/"user_id":"demo-ada".*"user_hash":"[0-9a-f]{64}"/);
    expect((await page('/demo/')).body).not.toContain('user_hash');
  });

  test('signs nobody else', async () => {
    const answer = await session({ method: 'PUT', body: JSON.stringify({ user_id: 'demo-eve' }) });
    expect(answer.status).toBe(400);
    const cookie = 'foyer-demo-user=demo-noor';
    const { body } = await request<string>(`${server.url}/demo/`, { headers: { cookie } });
    expect(body).not.toContain('user_hash');
  });
});
