import { createModel, signal } from '@preact/signals';
import { backoffMs } from '../../base/backoff.ts';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { ConversationChanged, TeammateTyping } from '../../contract/messenger/down.ts';
import type { Feed } from '../session/types.ts';

export interface ConnectionOptions {
  clock: Clock;
  /** What happened meanwhile has to be asked for. */
  onConnected(): void;
  onChanged(change: ConversationChanged): void;
  onTyping(event: TeammateTyping): void;
  /** The server will not hear this session any more, or not now: resolves when it is worth knocking again. */
  onRefused(): Promise<void>;
  onEnded(): void;
}

/** The line down from the server. Nobody has one before there is a conversation to hear of. */
export const ConnectionModel = createModel(
  (loadFeed: () => Promise<Feed>, options: ConnectionOptions) => {
    const { clock } = options;
    const status = signal<'off' | 'connecting' | 'online' | 'offline'>('off');
    let close: (() => void) | undefined;
    let cancelRetry: Cancel = () => {};
    /** Counts the lines: what a former one still says is not heard. */
    let line = 0;
    let failures = 0;

    async function open(): Promise<void> {
      line += 1;
      const ours = line;
      const feed = await loadFeed().catch(() => undefined);
      if (ours !== line) return;
      if (feed === undefined) return openLater();
      close = feed.open((event) => {
        switch (event.kind) {
          case 'connected':
            failures = 0;
            status.value = 'online';
            return options.onConnected();
          case 'disconnected':
            status.value = 'offline';
            return;
          case 'refused':
            hangUp();
            return openLater(options.onRefused);
          case 'changed':
            return options.onChanged(event.change);
          case 'typing':
            return options.onTyping(event.event);
          case 'ended':
            return options.onEnded();
        }
      });
    }
    function openLater(prepare: () => Promise<void> = async () => {}): void {
      status.value = 'offline';
      failures += 1;
      const ours = line;
      cancelRetry = clock.after(backoffMs(failures, 1_000), () => {
        const go = () => ours === line && void open();
        prepare().then(go, go);
      });
    }
    function hangUp(): void {
      line += 1;
      cancelRetry();
      close?.();
      close = undefined;
    }

    return {
      status,
      async connect() {
        if (status.peek() !== 'off') return;
        status.value = 'connecting';
        await open();
      },
      disconnect() {
        hangUp();
        status.value = 'off';
      },
    };
  },
);
export type ConnectionModel = InstanceType<typeof ConnectionModel>;
