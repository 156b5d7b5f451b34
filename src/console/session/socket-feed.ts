import { io, type Socket } from 'socket.io-client';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { ConsoleDown } from '../../contract/console/down.ts';
import type { ErrorKind } from '../../contract/error.ts';
import type { Feed } from './types.ts';

const signInRequired: ErrorKind = 'sign_in_required';
const refusedRetryMs = 5_000;

/**
 * The feed over socket.io, which reconnects by itself, except where the server itself has ended or refused
 * the connection.
 */
export function createSocketFeed(clock: Clock): Feed {
  return {
    open(listener) {
      let cancelRetry: Cancel = () => {};
      const socket: Socket<ConsoleDown> = io('/console', {
        transports: ['websocket', 'polling'],
        tryAllTransports: true,
        forceNew: true,
        reconnectionDelay: 500,
        reconnectionDelayMax: 15_000,
      });
      function onLost(): void {
        listener({ kind: 'disconnected' });
        cancelRetry();
        if (!socket.active) cancelRetry = clock.after(refusedRetryMs, () => socket.connect());
      }
      socket.on('connect', () => listener({ kind: 'connected' }));
      socket.on('disconnect', onLost);
      socket.on('connect_error', (error) => {
        if (error.message === signInRequired) listener({ kind: 'ended' });
        else onLost();
      });
      socket.on('conversation_changed', (change) => listener({ kind: 'changed', change }));
      socket.on('session_ended', () => listener({ kind: 'ended' }));
      return () => {
        cancelRetry();
        socket.removeAllListeners();
        socket.disconnect();
      };
    },
  };
}
