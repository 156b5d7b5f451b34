import { createModel, effect, signal } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import { repeat } from '../../base/repeat.ts';
import type { ConsoleContact } from '../../contract/console/contact.ts';
import type { ConsoleTyping, ConversationViewers } from '../../contract/console/down.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { Feed, FeedLine } from '../session/types/feed.ts';

/** What is done with what the line says. */
export interface ConnectionListener {
  /** What happened meanwhile has to be asked for. */
  onConnected(): void;
  onChanged(change: ConsoleThread): void;
  onContactChanged(contact: ConsoleContact): void;
  onContactDeleted(contactId: string, conversationIds: readonly string[]): void;
  onDirectoryChanged(): void;
  onTyping(typing: ConsoleTyping): void;
  onViewers(viewers: ConversationViewers): void;
  onDisconnected(): void;
  /** There is no line: what happens has to be asked for. */
  ask(): Promise<unknown>;
  onEnded(): void;
}

/** A line is waited for a little before it is done without. */
const askPace = { firstMs: 3_000, everyMs: 12_000 };

/** The line to the server. While it is not there, because the server is away or something on the way blocks it, the server is asked from time to time. */
export const ConnectionModel = createModel((feed: Feed, clock: Clock) => {
  const status = signal<'off' | 'connecting' | 'online' | 'offline'>('off');
  let line: FeedLine | undefined;
  let cancelAsking: Cancel | undefined;

  function askMeanwhile(ask: ConnectionListener['ask']): void {
    cancelAsking ??= repeat(askPace, ask, clock);
  }
  function stopAsking(): void {
    cancelAsking?.();
    cancelAsking = undefined;
  }

  function disconnect(): void {
    line?.close();
    line = undefined;
    stopAsking();
    status.value = 'off';
  }
  effect(() => () => disconnect());

  return {
    status,
    disconnect,
    connect(listener: ConnectionListener) {
      if (line !== undefined) return;
      status.value = 'connecting';
      askMeanwhile(listener.ask);
      line = feed.open((event) => {
        switch (event.kind) {
          case 'connected':
            stopAsking();
            status.value = 'online';
            return listener.onConnected();
          case 'disconnected':
            status.value = 'offline';
            askMeanwhile(listener.ask);
            return listener.onDisconnected();
          case 'changed':
            return listener.onChanged(event.change);
          case 'contact_changed':
            return listener.onContactChanged(event.contact);
          case 'contact_deleted':
            return listener.onContactDeleted(event.contactId, event.conversationIds);
          case 'directory_changed':
            return listener.onDirectoryChanged();
          case 'typing':
            return listener.onTyping(event.typing);
          case 'viewers_changed':
            return listener.onViewers(event.viewers);
          case 'ended':
            return listener.onEnded();
        }
      });
    },
    /** Which conversation is before the teammate's eyes. */
    sayViewing(conversationId: string | undefined) {
      if (status.peek() === 'online') line?.sayViewing(conversationId ?? null);
    },
    /** The teammate writes a reply. */
    sayTyping(conversationId: string) {
      if (status.peek() === 'online') line?.sayTyping(conversationId);
    },
  };
});
export type ConnectionModel = InstanceType<typeof ConnectionModel>;
