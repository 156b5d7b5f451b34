import type { Plugin } from 'vite';
import { withoutMethods } from './without-methods.ts';

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

/** Engine.io's packets of text: type and what it says. */
const packets = `const types = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'];
export const protocol = 4;
export const encodePacket = ({ type, data }) => types.indexOf(type) + (data ?? '');
export const decodePacket = (text) => ({ type: types[text[0]] ?? 'error', data: text.slice(1) });`;

/** Engine.io's line over the browser's WebSocket, with packets of text alone. */
const line = `import { Transport } from '../transport.js'; import { encodePacket } from 'engine.io-parser';
export class WS extends Transport {
  get name() {
    return 'websocket';
  }
  doOpen() {
    try {
      this.ws = new WebSocket(this.createUri(this.opts.secure ? 'wss' : 'ws', this.query));
    } catch (problem) {
      return this.onError('websocket error', problem);
    }
    this.ws.onopen = () => this.onOpen();
    this.ws.onclose = () => this.onClose();
    this.ws.onmessage = ({ data }) => this.onData(data);
    this.ws.onerror = (problem) => this.onError('websocket error', problem);
  }
  write(packets) {
    this.writable = false;
    try {
      packets.forEach((packet) => this.ws.send(encodePacket(packet)));
    } catch {}
    Promise.resolve().then(() => {
      this.writable = true;
      this.emitReserved('drain');
    });
  }
  doClose() {
    if (this.ws) {
      this.ws.onerror = null;
      this.ws.close();
    }
  }
}`;

/** What stands in the place of a whole file. */
const instead: Readonly<Record<string, string>> = {
  'socket.io-client/build/esm/index.js': `export { Manager } from './manager.js';
    export { WebSocket } from 'engine.io-client';`,
  'engine.io-client/build/esm/index.js': `export { Socket } from './socket.js';
    export { installTimerFunctions } from './util.js';
    export { nextTick } from './globals.js';
    export { WS as WebSocket } from './transports/websocket.js';`,
  'engine.io-client/build/esm/transports/index.js': 'export const transports = {};',
  'engine.io-client/build/esm/transports/websocket.js': line,
  'engine.io-client/build/esm/contrib/parseuri.js': `export function parse(uri) {
    const { protocol, hostname, port } = new URL(uri);
    return { protocol: protocol.slice(0, -1), host: hostname.replace(/[[\\]]/g, ''), port };
  }`,
  'engine.io-client/build/esm/contrib/parseqs.js': `export const decode = () => {};
    export const encode = (query) => new URLSearchParams(query).toString();`,
  'socket.io-parser/build/esm/index.js': parser,
  'engine.io-parser/build/esm/index.js': packets,
  'engine.io-client/build/esm/globals.js': `export const nextTick = (run) => void Promise.resolve().then(run);
    export const globalThisShim = globalThis;
    export const defaultBinaryType = 'arraybuffer';
    export const createCookieJar = () => {};`,
  'engine.io-client/build/esm/util.js': `export const pick = () => ({});
    export function installTimerFunctions(to) {
      to.setTimeoutFn = globalThis.setTimeout.bind(globalThis);
      to.clearTimeoutFn = globalThis.clearTimeout.bind(globalThis);
    }
    export const byteLength = ({ length }) => length;`,
  'vite/preload-helper.js': 'export const __vitePreload = (load) => load();',
};

/**
 * Of a class the methods that a messenger has no use for. It listens to its socket and says nothing over it, so there is nothing to be acknowledged or
 * said again; and it does not go over to a better transport, for `upgrade` is off.
 */
const unused: Readonly<Record<string, readonly string[]>> = {
  'socket.io-client/build/esm/socket.js': [
    'get disconnected',
    'close',
    'send',
    'emit',
    'emitWithAck',
    'timeout',
    'compress',
    'get volatile',
    '_addToQueue',
    '_drainQueue',
    '_registerAckCallback',
    '_clearAcks',
    'ack',
    'onack',
    'onAny',
    'prependAny',
    'offAny',
    'listenersAny',
    'onAnyOutgoing',
    'prependAnyOutgoing',
    'offAnyOutgoing',
    'listenersAnyOutgoing',
    'notifyOutgoingListeners',
  ],
  'socket.io-client/build/esm/manager.js': ['connect', 'disconnect'],
  'engine.io-client/build/esm/socket.js': ['_probe', '_filterUpgrades', 'send'],
};

/**
 * What libraries carry for those who need it, and a messenger does not: nothing binary goes over its socket, nor does it go over WebTransport; browsers
 * have `URL` and `globalThis`; and none of its chunks has a style sheet or a chunk of its own to be fetched before it.
 */
export function leaveOut(): Plugin {
  return {
    name: 'foyer:leave-out',
    apply: 'build',
    enforce: 'pre',
    load: (id) => find(instead, id) ?? null,
    transform(code, id) {
      const names = find(unused, id);
      return names === undefined ? null : { code: withoutMethods(code, names), map: null };
    },
  };
}

function find<Value>(table: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.entries(table).find(([file]) => id.endsWith(file))?.[1];
}
