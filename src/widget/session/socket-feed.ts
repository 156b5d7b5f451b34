import { Manager, WebSocket as WebSocketLine, type Socket } from 'socket.io-client';
import type { MessengerDown } from '../../contract/messenger/down.ts';
import type * as polling from './polling.ts';
import type { Feed } from './types.ts';

interface SocketFeedOptions {
  origin: string;
  /** Asked at every connect: the token may have changed. */
  envelope(): object;
  /** For where no WebSocket comes through. */
  loadPolling(): Promise<typeof polling>;
}

/** The feed over socket.io, which reconnects by itself. */
export function createSocketFeed({ origin, envelope, loadPolling }: SocketFeedOptions): Feed {
  return {
    open(listener) {
      const manager = new Manager(origin, {
        transports: [WebSocketLine],
        tryAllTransports: true,
        upgrade: false,
        reconnectionDelay: 500,
        reconnectionDelayMax: 15_000,
      });
      // From the second attempt on both are tried; a line that was there and is lost is no reason.
      manager.once('error', () => {
        loadPolling().then(
          ({ createPolling }) =>
            (manager.opts.transports = [WebSocketLine, createPolling(WebSocketLine)]),
          () => {},
        );
      });
      const socket: Socket<MessengerDown> = manager.socket('/messenger', {
        auth: (answer) => answer(envelope()),
      });
      socket.on('connect', () => listener({ kind: 'connected' }));
      // Where socket.io does not come back by itself, the server has hung up, or refused the handshake.
      const lost = () => listener({ kind: socket.active ? 'disconnected' : 'refused' });
      socket.on('disconnect', lost);
      socket.on('connect_error', lost);
      socket.on('conversation_changed', (change) => listener({ kind: 'changed', change }));
      socket.on('teammate_typing', (event) => listener({ kind: 'typing', event }));
      socket.on('session_ended', () => listener({ kind: 'ended' }));
      return () => {
        socket.removeAllListeners();
        socket.disconnect();
      };
    },
  };
}
