import { createModel, signal } from '@preact/signals';
import type { ConversationChanged } from '../../contract/messenger/down.ts';
import type { Feed } from '../session/types.ts';

export interface ConnectionEvents {
  /** What happened meanwhile has to be asked for. */
  onConnected(): void;
  onChanged(change: ConversationChanged): void;
  onEnded(): void;
}

/** The line down from the server. Nobody has one before there is a conversation to hear of. */
export const ConnectionModel = createModel(
  (loadFeed: () => Promise<Feed>, events: ConnectionEvents) => {
    const status = signal<'off' | 'connecting' | 'online' | 'offline'>('off');
    let close: (() => void) | undefined;
    let attempt = 0;

    return {
      status,
      async connect() {
        if (status.peek() !== 'off') return;
        status.value = 'connecting';
        attempt += 1;
        const ours = attempt;
        const feed = await loadFeed().catch(() => undefined);
        if (ours !== attempt) return;
        if (feed === undefined) {
          status.value = 'off';
          return;
        }
        close = feed.open((event) => {
          switch (event.kind) {
            case 'connected':
              status.value = 'online';
              return events.onConnected();
            case 'disconnected':
              status.value = 'offline';
              return;
            case 'changed':
              return events.onChanged(event.change);
            case 'ended':
              return events.onEnded();
          }
        });
      },
      disconnect() {
        attempt += 1;
        close?.();
        close = undefined;
        status.value = 'off';
      },
    };
  },
);
export type ConnectionModel = InstanceType<typeof ConnectionModel>;
