import { createModel, signal } from '@preact/signals';
import type { ConsoleContact } from '../../contract/console/contact.ts';
import type { ConsoleTyping, ConversationViewers } from '../../contract/console/down.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { Feed, FeedLine } from '../session/types.ts';

export interface ConnectionEvents {
  /** What happened meanwhile has to be asked for. */
  onConnected(): void;
  onChanged(change: ConsoleThread): void;
  onContactChanged(contact: ConsoleContact): void;
  onContactDeleted(contactId: string, conversationIds: readonly string[]): void;
  onDirectoryChanged(): void;
  onTyping(typing: ConsoleTyping): void;
  onViewers(viewers: ConversationViewers): void;
  onDisconnected(): void;
  onEnded(): void;
}

/** The line to the server. */
export const ConnectionModel = createModel((feed: Feed, events: ConnectionEvents) => {
  const status = signal<'off' | 'connecting' | 'online' | 'offline'>('off');
  let line: FeedLine | undefined;

  return {
    status,
    connect() {
      if (line !== undefined) return;
      status.value = 'connecting';
      line = feed.open((event) => {
        switch (event.kind) {
          case 'connected':
            status.value = 'online';
            return events.onConnected();
          case 'disconnected':
            status.value = 'offline';
            return events.onDisconnected();
          case 'changed':
            return events.onChanged(event.change);
          case 'contact_changed':
            return events.onContactChanged(event.contact);
          case 'contact_deleted':
            return events.onContactDeleted(event.contactId, event.conversationIds);
          case 'directory_changed':
            return events.onDirectoryChanged();
          case 'typing':
            return events.onTyping(event.typing);
          case 'viewers_changed':
            return events.onViewers(event.viewers);
          case 'ended':
            return events.onEnded();
        }
      });
    },
    disconnect() {
      line?.close();
      line = undefined;
      status.value = 'off';
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
