import type { Plugin } from 'vite';
import { engineClient } from './engine-client.ts';
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

/** What stands in the place of a whole file. */
const instead: Readonly<Record<string, string>> = {
  'socket.io-client/build/esm/index.js': `export { Manager } from './manager.js';
    export { WebSocket } from 'engine.io-client';`,
  'engine.io-client/build/esm/index.js': engineClient,
  'socket.io-parser/build/esm/index.js': parser,
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
