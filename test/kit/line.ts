import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What a line does to what goes through it. refused: hangs up on whoever calls. stalled: keeps everything until it is open again.
 * deaf: lets everything up and nothing down.
 */
export type LineState = 'open' | 'refused' | 'stalled' | 'deaf';

/** The line between one browser and the server, byte for byte, for a test to disturb. */
export interface Line {
  /** Where the browser finds the server. */
  readonly url: string;
  /** What is under way stays under way, but for a line that was deaf: what it has swallowed cannot be made good, so it hangs up. */
  set(state: LineState): void;
  /** Hangs up everything. */
  cut(): void;
  /**
   * Calls once, right after a request that begins so has gone up.
   * @param run is given what is left to do with the answer: swallow it, then hang up
   * @returns stops waiting for it
   */
  onceAsked(pattern: RegExp, run: (call: Call) => void): () => void;
  close(): Promise<void>;
}

/** One connection through a line. */
export interface Call {
  deafen(): void;
  cut(): void;
}

interface Ends {
  call: Call;
  sockets: readonly [browser: Socket, server: Socket];
}

export async function startLine(serverPort: number): Promise<Line> {
  let state: LineState = 'open';
  const calls = new Set<Ends>();
  const watchers = new Set<(call: Call, request: string) => void>();

  const entrance = createServer((browser) => {
    if (state === 'refused') return void browser.resetAndDestroy();
    const server = connect(serverPort, '127.0.0.1');
    let isDeaf = false;
    const call: Call = {
      deafen: () => (isDeaf = true),
      cut: () => [browser, server].forEach((socket) => socket.destroy()),
    };
    const ends: Ends = { call, sockets: [browser, server] };
    calls.add(ends);
    browser.on('data', (chunk) => {
      server.write(chunk);
      for (const watch of watchers) watch(call, chunk.toString('latin1'));
    });
    server.on('data', (chunk) => isDeaf || state === 'deaf' || browser.write(chunk));
    for (const socket of ends.sockets) {
      socket.setNoDelay(true);
      // What went wrong with it is told by its end.
      socket.on('error', () => {});
      socket.on('close', () => {
        calls.delete(ends);
        call.cut();
      });
      if (state === 'stalled') socket.pause();
    }
  });
  const cut = () => calls.forEach(({ call }) => call.cut());
  await new Promise<void>((resolve) => entrance.listen(0, '127.0.0.1', resolve));
  const { port } = entrance.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    set(next) {
      if (state === 'deaf' && next !== 'deaf') cut();
      state = next;
      for (const socket of [...calls].flatMap(({ sockets }) => sockets)) {
        if (next === 'stalled') socket.pause();
        else socket.resume();
      }
    },
    cut,
    onceAsked(pattern, run) {
      const watch = (call: Call, request: string) => {
        if (!pattern.test(request)) return;
        watchers.delete(watch);
        run(call);
      };
      watchers.add(watch);
      return () => void watchers.delete(watch);
    },
    close: () =>
      new Promise((resolve) => {
        entrance.close(() => resolve());
        cut();
      }),
  };
}
