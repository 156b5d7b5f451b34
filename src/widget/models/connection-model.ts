import { createModel, signal } from '@preact/signals';
import { backoffMs } from '../../base/backoff.ts';
import type { Cancel, Clock } from '../../base/clock.ts';
import { repeat } from '../../base/repeat.ts';
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

/** A line is waited for a little before it is done without. */
const askPace = { firstMs: 3_000, everyMs: 12_000 };

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
            return lost();
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
      lost();
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
    function lost(): void {
      const isDoneWithout = status.peek() === 'online' && stopAsking !== undefined;
      if (!isDoneWithout) status.value = 'offline';
      askMeanwhile();
    }
    function askMeanwhile(): void {
      if (stopAsking !== undefined) return;
      const cancel = repeat(askPace, ask, clock);
      async function ask(): Promise<void> {
        const isAnswered = await options.ask();
        if (stopAsking === stop) status.value = isAnswered ? 'online' : 'offline';
      }
      function stop(): void {
        cancel();
        stopAsking = undefined;
      }
      stopAsking = stop;
    }

    return {
      status,
      async connect() {
        if (status.peek() !== 'off') return;
        status.value = 'connecting';
        // Also while it is not known yet that no line will stand: some proxies leave that open for long.
        askMeanwhile();
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
