import type { Plugin } from 'vite';

/** How engine.io's client goes over to a better transport: ours begins with the best, and `upgrade` is off. */
const upgrading = /^ {4}_probe\(name\) \{$.*?^ {4}\}$/ms;

/** Socket.io's packets of text: type, namespace, what is to be acknowledged, JSON. What is none of them throws, which ends the line. */
const parser = `import { Emitter } from '@socket.io/component-emitter';
export const protocol = 5;
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 };
export class Encoder {
  encode({ type, nsp, id, data }) {
    return [type + nsp + ',' + (id ?? '') + (data === undefined ? '' : JSON.stringify(data))];
  }
}
export class Decoder extends Emitter {
  add(text) {
    const [, type, nsp = '/', id, data] = /^([0-4])(?:(\\/[^,]*),)?(\\d*)(.*)$/s.exec(text);
    this.emitReserved('decoded', {
      type: +type,
      nsp,
      ...(id && { id: +id }),
      ...(data && { data: JSON.parse(data) }),
    });
  }
  destroy() {}
}`;

/** Engine.io's packets of text: type and what it says; several in one answer have a separator between them. */
const packets = `const types = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'];
const separator = '\\x1e';
const encode = ({ type, data }) => types.indexOf(type) + (data ?? '');
export const protocol = 4;
export const encodePacket = (packet, _isBinary, done) => done(encode(packet));
export const encodePayload = (all, done) => done(all.map(encode).join(separator));
export const decodePacket = (text) => ({ type: types[text[0]] ?? 'error', data: text.slice(1) });
export const decodePayload = (text) => text.split(separator).map(decodePacket);`;

/**
 * What libraries carry for those who need it, and a messenger does not: nothing binary goes over its socket, nor does it go over WebTransport; browsers
 * have `URL` and `globalThis`; and none of its chunks has a style sheet or a chunk of its own to be fetched before it.
 */
export function leaveOut(): Plugin {
  const instead: Record<string, string> = {
    'socket.io-client/build/esm/index.js': `export { Manager } from './manager.js';`,
    'engine.io-client/build/esm/contrib/parseuri.js': `export function parse(uri) {
      const { protocol, hostname, port } = new URL(uri);
      return { protocol: protocol.slice(0, -1), host: hostname.replace(/[[\\]]/g, ''), port };
    }`,
    'engine.io-client/build/esm/contrib/has-cors.js': 'export const hasCORS = true;',
    'socket.io-parser/build/esm/index.js': parser,
    'engine.io-parser/build/esm/index.js': packets,
    'engine.io-client/build/esm/globals.js': `export const nextTick = (run) => void Promise.resolve().then(run);
      export const globalThisShim = globalThis;
      export const defaultBinaryType = 'arraybuffer';
      export const createCookieJar = () => {};`,
    'engine.io-client/build/esm/transports/webtransport.js': 'export class WT {}',
    'vite/preload-helper.js': 'export const __vitePreload = (load) => load();',
  };
  return {
    name: 'foyer:leave-out',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [, code] = Object.entries(instead).find(([file]) => id.endsWith(file)) ?? [];
      return code ?? null;
    },
    transform(code, id) {
      if (!id.endsWith('engine.io-client/build/esm/socket.js')) return null;
      if (!upgrading.test(code)) this.error('engine.io-client has changed: look how it upgrades.');
      return { code: code.replace(upgrading, '_probe() {}'), map: null };
    },
  };
}
