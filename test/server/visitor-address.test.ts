import { describe, expect, test } from 'vitest';
import { createTrust, readAddress, toAddressKey } from '../../src/server/visitor-address.ts';

const from = (remoteAddress: string, forwardedFor?: string | string[]) => ({
  socket: { remoteAddress },
  headers:
    forwardedFor === undefined ? {} : { 'x-forwarded-for': [forwardedFor].flat().join(', ') },
});

describe('the address of a visitor', () => {
  const networks = createTrust({ networks: ['10.0.0.0/8', '127.0.0.1', 'fd00::/8'] });

  test.each([
    ['is that of the connection', from('203.0.113.7'), '203.0.113.7'],
    ['is not what a stranger says', from('203.0.113.7', '198.51.100.1'), '203.0.113.7'],
    ['is what a trusted proxy says', from('10.1.2.3', '203.0.113.7'), '203.0.113.7'],
    ['is seen through several proxies', from('127.0.0.1', '203.0.113.7, 10.0.0.9'), '203.0.113.7'],
    ['is the nearest that is not trusted', from('10.1.2.3', 'x, 203.0.113.7'), '203.0.113.7'],
    ['is known of a proxy that speaks IPv6', from('fd00::1', '203.0.113.7'), '203.0.113.7'],
    ['is known of a proxy in an IPv6 coat', from('::ffff:10.1.2.3', '203.0.113.7'), '203.0.113.7'],
    ['is the proxy’s where it says nothing', from('10.1.2.3'), '10.1.2.3'],
    ['is the proxy’s where it says less than that', from('10.1.2.3', ''), '10.1.2.3'],
  ])('%s', (_name, request, address) => {
    expect(readAddress(request, networks)).toBe(address);
  });

  test('is so many hops away', () => {
    const request = from('203.0.113.1', 'invented, 203.0.113.7, 203.0.113.2');
    expect(readAddress(request, createTrust({ hops: 0 }))).toBe('203.0.113.1');
    expect(readAddress(request, createTrust({ hops: 1 }))).toBe('203.0.113.2');
    expect(readAddress(request, createTrust({ hops: 2 }))).toBe('203.0.113.7');
    expect(readAddress(request, createTrust({ hops: 9 }))).toBe('invented');
  });
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
  ['2001:0DB8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['invented', 'unknown'],
  ['', 'unknown'],
])('%s is counted as %s', (address, key) => {
  expect(toAddressKey(address)).toBe(key);
});
