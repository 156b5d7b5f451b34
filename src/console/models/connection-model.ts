import { createModel, signal } from '@preact/signals';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { Feed } from '../session/types.ts';

export interface ConnectionEvents {
  /** What happened meanwhile has to be asked for. */
  onConnected(): void;
  onChanged(change: ConsoleThread): void;
  onEnded(): void;
}

/** The line down from the server. */
export const ConnectionModel = createModel((feed: Feed, events: ConnectionEvents) => {
  const status = signal<'off' | 'connecting' | 'online' | 'offline'>('off');
  let close: (() => void) | undefined;

  return {
    status,
    connect() {
      if (close !== undefined) return;
      status.value = 'connecting';
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
      close?.();
      close = undefined;
      status.value = 'off';
    },
  };
});
export type ConnectionModel = InstanceType<typeof ConnectionModel>;
