import { expect, test } from 'vitest';
import { isSameSite } from '../../../src/widget/visit/is-same-site.ts';

test.each([
  { origin: 'https://chat.example.com', domain: 'example.com', is: true },
  { origin: 'https://example.com:8443', domain: 'example.com', is: true },
  { origin: 'https://chat.example.co.uk', domain: 'example.co.uk', is: true },
  { origin: 'https://chat.other.com', domain: 'example.com', is: false },
  { origin: 'https://notexample.com', domain: 'example.com', is: false },
  { origin: 'https://chat.example.com', domain: '', is: false },
  { origin: 'http://127.0.0.1:3000', domain: '127.0.0.1', is: false },
  { origin: 'http://[::1]:3000', domain: '[::1]', is: false },
  { origin: 'http://localhost:3000', domain: 'localhost', is: false },
])('V1 $origin may set cookies for $domain: $is', ({ origin, domain, is }) => {
  expect(isSameSite(origin, domain)).toBe(is);
});
