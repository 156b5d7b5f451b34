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
  /** Asks for what happened, for nobody says it. @returns whether the server has answered */
  ask(): Promise<boolean>;
}

/** How long a lost line is waited for at most before it is done without, and how long between two questions then. */
const firstAskMs = 3_000;
const askEveryMs = 12_000;

/**
 * The line down from the server. Nobody has one before there is a conversation to hear of. As long as it is not there, because the server is away,
 * something on the way blocks it, or its code is gone, the server is asked from time to time: one that answers counts as online.
 */
export const ConnectionModel = createModel(
  (loadFeed: () => Promise<Feed>, options: ConnectionOptions) => {
    const { clock } = options;
    const status = signal<'off' | 'connecting' | 'online' | 'offline'>('off');
    let close: (() => void) | undefined;
    let cancelRetry: Cancel = () => {};
    let stopAsking: Cancel | undefined;
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
            stopAsking?.();
            status.value = 'online';
            return options.onConnected();
          case 'disconnected':
            return askMeanwhile();
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
      askMeanwhile();
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
    function askMeanwhile(): void {
      if (stopAsking !== undefined) return;
      status.value = 'offline';
      let isOver = false;
      let cancel = clock.after(backoffMs(1, firstAskMs), ask);
      async function ask(): Promise<void> {
        const isAnswered = await options.ask();
        if (isOver) return;
        status.value = isAnswered ? 'online' : 'offline';
        cancel = clock.after(backoffMs(1, askEveryMs), ask);
      }
      stopAsking = () => {
        isOver = true;
        cancel();
        stopAsking = undefined;
      };
    }

    return {
      status,
      async connect() {
        if (status.peek() !== 'off') return;
        status.value = 'connecting';
        await open();
      },
      /** The page is looked at again, or the network is there again. */
      wake() {
        if (stopAsking !== undefined) {
          hangUp();
          void open();
        } else if (status.peek() === 'online') {
          // A line that has died without a word is found out in its own time: what it did not say is asked for now.
          options.onConnected();
        }
      },
      disconnect() {
        hangUp();
        stopAsking?.();
        status.value = 'off';
      },
    };
  },
);
export type ConnectionModel = InstanceType<typeof ConnectionModel>;
