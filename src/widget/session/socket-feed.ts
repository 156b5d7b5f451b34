import { Manager, type Socket } from 'socket.io-client';
import type { MessengerDown } from '../../contract/messenger/down.ts';
import type { Feed } from './types.ts';

interface SocketFeedOptions {
  origin: string;
  /** Asked at every connect: the token may have changed. */
  envelope(): object;
}

/** The feed over socket.io, which reconnects by itself. */
export function createSocketFeed({ origin, envelope }: SocketFeedOptions): Feed {
  return {
    open(listener) {
      const manager = new Manager(origin, {
        transports: ['websocket', 'polling'],
        tryAllTransports: true,
        upgrade: false,
        reconnectionDelay: 500,
        reconnectionDelayMax: 15_000,
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
