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

/** Who listens to whom. A listener that comes or goes while it is told is heard from the next time on. */
const emitter = `export class Emitter {
  #listeners = new Map();
  on(name, listener) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }
  once(name, listener) {
    const once = (...args) => {
      this.off(name, once);
      listener(...args);
    };
    return this.on(name, once);
  }
  off(name, listener) {
    if (name)
      this.#listeners.set(name, this.#listeners.get(name)?.filter((one) => one !== listener));
    else this.#listeners.clear();
    return this;
  }
  removeAllListeners() {
    return this.off();
  }
  emitReserved(name, ...args) {
    this.#listeners.get(name)?.forEach((listener) => listener(...args));
    return this;
  }
  emit(...args) {
    return this.emitReserved(...args);
  }
}`;

/** How long the socket waits before it tries again: twice as long each time, up to the most, more or less. */
const backoff = `export class Backoff {
  attempts = 0;
  constructor(opts) {
    this.opts = opts;
  }
  duration() {
    const { min, max, jitter } = this.opts;
    const ms = min * 2 ** this.attempts++;
    return Math.min(ms * (1 + jitter * (2 * Math.random() - 1)), max);
  }
  reset() {
    this.attempts = 0;
  }
}`;

/** What stands in the place of a whole file. */
const instead: Readonly<Record<string, string>> = {
  '@socket.io/component-emitter/lib/esm/index.js': emitter,
  'socket.io-client/build/esm/contrib/backo2.js': backoff,
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
  'socket.io-client/build/esm/manager.js': ['connect', 'disconnect', 'onping'],
};

/**
 * What libraries carry for those who need it, and a messenger does not: nothing binary goes over its socket, nor does it go over WebTransport; browsers
 * have `URL`, `Map` and `globalThis`; and none of its chunks has a style sheet or a chunk of its own to be fetched before it.
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
