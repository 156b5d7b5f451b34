import type { Plugin } from 'vite';

/** How engine.io's client goes over to a better transport: ours begins with the best, and `upgrade` is off. */
const upgrading = /^ {4}_probe\(name\) \{$.*?^ {4}\}$/ms;

/**
 * What libraries carry for those who need it, and a messenger does not: nothing binary goes over its socket, nor does it go over WebTransport; browsers
 * have `URL`; and none of its chunks has a style sheet or a chunk of its own to be fetched before it.
 */
export function leaveOut(): Plugin {
  const instead: Record<string, string> = {
    'socket.io-client/build/esm/index.js': `export { Manager } from './manager.js';`,
    'engine.io-client/build/esm/contrib/parseuri.js': `export function parse(uri) {
      const { protocol, hostname, port } = new URL(uri);
      return { protocol: protocol.slice(0, -1), host: hostname.replace(/[[\\]]/g, ''), port };
    }`,
    'engine.io-client/build/esm/contrib/has-cors.js': 'export const hasCORS = true;',
    'socket.io-parser/build/esm/is-binary.js':
      'export const isBinary = () => false; export const hasBinary = isBinary;',
    'socket.io-parser/build/esm/binary.js':
      'export const reconstructPacket = (packet) => packet; export const deconstructPacket = (packet) => ({ packet, buffers: [] });',
    'engine.io-client/build/esm/transports/webtransport.js': 'export class WT {}',
    'engine.io-parser/build/esm/contrib/base64-arraybuffer.js':
      'export const decode = (text) => text;',
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
