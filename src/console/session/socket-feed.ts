import { io, type Socket } from 'socket.io-client';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { ConsoleDown } from '../../contract/console/down.ts';
import type { ConsoleUp } from '../../contract/console/up.ts';
import type { ErrorKind } from '../../contract/error.ts';
import type { Feed } from './types/feed.ts';

const signInRequired: ErrorKind = 'sign_in_required';
const refusedRetryMs = 5_000;

/**
 * The feed over socket.io, which reconnects by itself, except where the server itself has ended or refused
 * the connection.
 */
export function createSocketFeed(clock: Clock, window: Window): Feed {
  return {
    open(listener) {
      let cancelRetry: Cancel = () => {};
      const socket: Socket<ConsoleDown, ConsoleUp> = io('/console', {
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
      /** Who looks at the page, or has the network back, does not wait for the next attempt. */
      function knock(): void {
        if (socket.connected || window.document.visibilityState === 'hidden') return;
        cancelRetry();
        socket.disconnect().connect();
      }
      window.addEventListener('online', knock);
      window.document.addEventListener('visibilitychange', knock);
      socket.on('connect', () => listener({ kind: 'connected' }));
      socket.on('disconnect', onLost);
      socket.on('connect_error', (error) => {
        if (error.message === signInRequired) listener({ kind: 'ended' });
        else onLost();
      });
      socket.on('conversation_changed', (change) => listener({ kind: 'changed', change }));
      socket.on('contact_changed', (contact) => listener({ kind: 'contact_changed', contact }));
      socket.on('contact_deleted', ({ contact_id, conversation_ids }) =>
        listener({
          kind: 'contact_deleted',
          contactId: contact_id,
          conversationIds: conversation_ids,
        }),
      );
      socket.on('directory_changed', () => listener({ kind: 'directory_changed' }));
      socket.on('typing', (typing) => listener({ kind: 'typing', typing }));
      socket.on('viewers_changed', (viewers) => listener({ kind: 'viewers_changed', viewers }));
      socket.on('session_ended', () => listener({ kind: 'ended' }));
      return {
        // What cannot be said now is not worth saying later.
        sayViewing: (conversation_id) => void socket.volatile.emit('viewing', { conversation_id }),
        sayTyping: (conversation_id) => void socket.volatile.emit('typing', { conversation_id }),
        close() {
          cancelRetry();
          window.removeEventListener('online', knock);
          window.document.removeEventListener('visibilitychange', knock);
          socket.removeAllListeners();
          socket.disconnect();
        },
      };
    },
  };
}
