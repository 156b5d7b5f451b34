import { expect, test } from 'vitest';
import { createCookies } from '../../../src/widget/loader/cookies.ts';

/** A document as far as cookies go, in a browser that knows which domains belong to nobody. */
function createDocument(
  address: string,
  publicSuffixes: readonly string[] = ['com', 'uk', 'co.uk'],
) {
  const { hostname, protocol } = new URL(address);
  const jar = new Map<string, { value: string; attributes: Record<string, string> }>();
  const isMine = (domain: string) => hostname === domain || hostname.endsWith(`.${domain}`);
  const document = {
    location: { hostname, protocol },
    get cookie() {
      return Array.from(jar, ([name, { value }]) => `${name}=${value}`).join('; ');
    },
    set cookie(text: string) {
      const [pair = '', ...rest] = text.split(';');
      const [name = '', value = ''] = pair.split('=');
      const attributes = Object.fromEntries(rest.map((item) => item.split('=')));
      const { domain } = attributes as { domain?: string };
      const isIp = /^[\d.]+$/.test(hostname);
      const isRefused =
        domain !== undefined &&
        (isIp ? domain !== hostname : publicSuffixes.includes(domain) || !isMine(domain));
      if (isRefused) return;
      if (attributes['max-age'] === '0') jar.delete(name);
      else jar.set(name, { value, attributes });
    },
  };
  return { jar, document: document as unknown as Document };
}

test.each([
  { address: 'https://example.com/', domain: 'example.com' },
  { address: 'https://www.shop.example.com/', domain: 'example.com' },
  { address: 'https://shop.example.co.uk/', domain: 'example.co.uk' },
  { address: 'http://127.0.0.1:3000/', domain: '127.0.0.1' },
])(
  'V1 a cookie is for the widest domain that the browser accepts: $address',
  ({ address, domain }) => {
    const { document, jar } = createDocument(address);
    createCookies(document).write('intercom-id-demo', 'a', 60);
    expect(jar.get('intercom-id-demo')?.attributes['domain']).toBe(domain);
  },
);

test('V1 where no domain is accepted it is for this host alone', () => {
  const { document, jar } = createDocument('http://localhost:3000/', ['localhost']);
  const cookies = createCookies(document);
  cookies.write('intercom-id-demo', 'a', 60);
  expect(jar.get('intercom-id-demo')?.attributes).not.toHaveProperty('domain');
  expect(cookies.read('intercom-id-demo')).toBe('a');
});

test('a cookie is for all paths, sent along with links, and secure where the page is', () => {
  const secure = createDocument('https://example.com/');
  createCookies(secure.document).write('intercom-id-demo', 'a', 60);
  expect(secure.jar.get('intercom-id-demo')?.attributes).toEqual({
    path: '/',
    samesite: 'lax',
    'max-age': '60',
    domain: 'example.com',
    secure: undefined,
  });
  const plain = createDocument('http://example.com/');
  createCookies(plain.document).write('intercom-id-demo', 'a', 60);
  expect(plain.jar.get('intercom-id-demo')?.attributes).not.toHaveProperty('secure');
});

test('asking which domain is accepted leaves no trace', () => {
  const { document, jar } = createDocument('https://www.example.com/');
  createCookies(document);
  expect(jar.size).toBe(0);
});

test('V13 a lifetime of nothing removes it', () => {
  const { document, jar } = createDocument('https://www.example.com/');
  const cookies = createCookies(document);
  cookies.write('intercom-id-demo', 'a', 60);
  cookies.write('intercom-id-demo', '', 0);
  expect(jar.size).toBe(0);
  expect(cookies.read('intercom-id-demo')).toBe('');
});

test('only the cookie of exactly this name is read', () => {
  const { document } = createDocument('https://example.com/');
  const cookies = createCookies(document);
  cookies.write('my-intercom-id-demo', 'x', 60);
  cookies.write('intercom-id-demo-2', 'y', 60);
  expect(cookies.read('intercom-id-demo')).toBe('');
  cookies.write('intercom-id-demo', 'z', 60);
  expect(cookies.read('intercom-id-demo')).toBe('z');
});
