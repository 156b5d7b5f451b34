import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Who may say for whom a request is: the nearest so many hops, or these addresses and networks (CIDR). */
export type TrustedProxies = { hops: number } | { networks: readonly string[] };

/** Whether a proxy's word is taken: its address, and how many hops away it is, from 0. */
export type Trust = (address: string, hop: number) => boolean;

export function createTrust(proxies: TrustedProxies): Trust {
  if ('hops' in proxies) return (_address, hop) => hop < proxies.hops;
  const trusted = toBlockList(proxies.networks);
  return (address) => {
    const plain = withoutMapping(address);
    return isIP(plain) !== 0 && trusted.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
  };
}

/** Whether this is an address or a network: `10.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

interface Forwarded {
  socket: { remoteAddress?: string | undefined };
  headers: IncomingHttpHeaders;
}

/** The address that a request comes from, seen through the proxies that are trusted; what others say of it is ignored. */
export function readAddress({ socket, headers }: Forwarded, trust: Trust): string {
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const hops = [socket.remoteAddress ?? '', ...told.map((each) => each.trim()).toReversed()];
  const last = hops.findIndex((address, hop) => hop === hops.length - 1 || !trust(address, hop));
  return hops[last] || (socket.remoteAddress ?? '');
}

/** This machine, and networks that are nobody's on the internet. */
export function isPrivateAddress(address: string): boolean {
  const plain = withoutMapping(address);
  return isIP(plain) !== 0 && privateNetworks().check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

function privateNetworks(): BlockList {
  return toBlockList([
    '127.0.0.0/8',
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '::1',
    'fc00::/7',
  ]);
}

/**
 * What is counted as one: an IPv4 address, the /64 that a household or a machine has of IPv6, and all that is no address at all together.
 */
export function toAddressKey(address: string): string {
  const plain = withoutMapping(address);
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return 'unknown';
  return `${expand(plain).slice(0, 4).join(':')}::/64`;
}

/** A socket that listens to both families calls 10.0.0.1 `::ffff:10.0.0.1`. */
function withoutMapping(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  return isIPv4(plain) ? plain : address;
}

function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groupsOf = (part: string) => (part === '' ? [] : part.split(':'));
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(missing).fill('0'), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  );
}
