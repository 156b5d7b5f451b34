import type { WebSocket as Line } from 'socket.io-client';

type Packet = Parameters<Line['write']>[0][number];

/** Of engine.io's packets, each by its place. */
const types: readonly string[] = ['open', 'close', 'ping', 'pong', 'message'];
const separator = '\x1e';

/**
 * Engine.io's line where no WebSocket comes through: a request that waits for what the server says, and one for each thing that is said to it. It is
 * fetched then, and given the library's line, for what it shared with the messenger would be one more file for everyone.
 * @see https://socket.io/docs/v4/engine-io-protocol/
 */
export function createPolling(WebSocketLine: typeof Line): typeof Line {
  return class PollingLine extends WebSocketLine {
    readonly #ending = new AbortController();

    override get name(): string {
      return 'polling';
    }
    override doOpen(): this {
      void this.#listen();
      return this;
    }
    override doClose(): void {
      this.#ending.abort();
      void this.#ask(types.indexOf('close').toString()).catch(() => {});
    }
    override write(packets: Packet[]): void {
      this.writable = false;
      const texts = packets.map(({ type, data }) => `${types.indexOf(type)}${data ?? ''}`);
      this.#ask(texts.join(separator)).then(
        () => {
          this.writable = true;
          this.emitReserved('drain');
        },
        (error: Error) => this.onError('polling failed', error),
      );
    }
    async #listen(): Promise<void> {
      try {
        do {
          const said = await this.#ask();
          for (const text of said.split(separator)) this.#hear(text);
        } while (this.readyState === 'open');
      } catch (error) {
        if (!this.#ending.signal.aborted) this.onError('polling failed', error);
      }
    }
    #hear(text: string): void {
      const type = types[Number(text[0])];
      if (type === 'open') this.onOpen();
      if (type === 'close') this.onClose({ description: 'closed by the server' });
      else this.onData(text);
    }
    /** @param body what is said; without one it is listened */
    async #ask(body?: string): Promise<string> {
      const url = this.createUri(this.opts.secure ? 'https' : 'http', {
        ...this.query,
        t: Date.now().toString(36),
      });
      const response = await fetch(url, {
        credentials: 'omit',
        cache: 'no-store',
        ...(body === undefined
          ? { signal: this.#ending.signal }
          : { method: 'POST', body, headers: { 'content-type': 'text/plain' } }),
      });
      if (!response.ok) throw new Error(`${response.status}`);
      return response.text();
    }
  };
}
