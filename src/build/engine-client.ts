/**
 * What stands in the place of engine.io's client: the same protocol, as much of it as a messenger has a use for. Packets are text, a line is not changed
 * for a better one, and the lines are given, the best first; they are classes, made as the library makes its own.
 * @see https://socket.io/docs/v4/engine-io-protocol/
 */
const engineClient = `import { Emitter } from '@socket.io/component-emitter';
const types = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'];
export const nextTick = (run) => void Promise.resolve().then(run);
export const installTimerFunctions = (to) => {
  to.setTimeoutFn = (run, ms) => setTimeout(run, ms);
  to.clearTimeoutFn = (timer) => clearTimeout(timer);
};

class Transport extends Emitter {
  constructor(opts) {
    super();
    this.opts = opts;
    this.query = opts.query;
  }
  open() {
    this.readyState = 'opening';
    this.doOpen();
  }
  close() {
    if (this.readyState !== 'closed') {
      this.doClose();
      this.onClose();
    }
  }
  onError(reason, cause) {
    this.emit('error', Object.assign(new Error(reason), { cause }));
  }
  onOpen() {
    this.readyState = 'open';
    this.writable = true;
  }
  onData(text) {
    this.emit('packet', { type: types[text[0]], data: text.slice(1) });
  }
  onClose() {
    this.readyState = 'closed';
    this.emit('close');
  }
  createUri(scheme, query) {
    return scheme + '://' + this.opts.host + this.opts.path + '/?' + new URLSearchParams(query);
  }
}

export class WebSocketLine extends Transport {
  get name() {
    return 'websocket';
  }
  doOpen() {
    try {
      this.ws = new WebSocket(this.createUri(this.opts.secure ? 'wss' : 'ws', this.query));
      this.ws.onopen = () => this.onOpen();
      this.ws.onclose = () => this.onClose();
      this.ws.onmessage = ({ data }) => this.onData(data);
      this.ws.onerror = (problem) => this.onError('websocket error', problem);
    } catch (problem) {
      this.onError('websocket error', problem);
    }
  }
  write(packets) {
    for (const { type, data } of packets) this.ws.send(types.indexOf(type) + (data ?? ''));
  }
  doClose() {
    if (this.ws) {
      this.ws.onerror = null;
      this.ws.close();
    }
  }
}
export { WebSocketLine as WebSocket };

export class Socket extends Emitter {
  constructor(uri, opts) {
    super();
    const { host, protocol } = new URL(uri);
    this.opts = { ...opts, host, secure: protocol === 'https:' };
    this.lines = [...opts.transports];
    this.waiting = [];
    this.readyState = 'opening';
    this.onOffline = () => this.end('network connection lost');
    addEventListener('offline', this.onOffline);
    // Whoever has made it does not listen yet.
    nextTick(() => this.begin());
  }
  begin() {
    if (this.readyState === 'closed') return;
    const Line = this.lines.shift();
    const query = { EIO: 4, transport: Line.prototype.name };
    this.line = new Line({ ...this.opts, query })
      .on('drain', () => this.flush())
      .on('packet', (packet) => this.hear(packet))
      .on('error', (problem) => this.fail(problem))
      .on('close', () => this.end('transport close'));
    this.line.open();
  }
  fail(problem) {
    if (this.readyState === 'opening' && this.lines.length > 0) {
      this.line.off();
      return this.begin();
    }
    this.emit('error', problem);
    this.end('transport error');
  }
  hear({ type, data }) {
    if (type === 'open') {
      const { sid, pingInterval, pingTimeout } = JSON.parse(data);
      this.line.query.sid = sid;
      this.patienceMs = pingInterval + pingTimeout;
      this.readyState = 'open';
      this.emit('open');
    }
    if (type === 'ping') this.say({ type: 'pong' });
    if (type === 'message') this.emit('data', data);
    else this.expectPing();
  }
  expectPing() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end('ping timeout'), this.patienceMs);
  }
  write(data) {
    this.say({ type: 'message', data });
  }
  say(packet) {
    this.waiting.push(packet);
    this.flush();
  }
  flush() {
    if (this.readyState !== 'open' || !this.line.writable || this.waiting.length === 0) return;
    this.line.write(this.waiting);
    this.waiting = [];
  }
  close() {
    this.end('forced close');
  }
  end(reason) {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    clearTimeout(this.timer);
    removeEventListener('offline', this.onOffline);
    if (this.line) this.line.off().close();
    this.emit('close', reason);
  }
}`;
export { engineClient };
