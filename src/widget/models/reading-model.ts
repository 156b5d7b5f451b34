import { createModel, effect, signal } from '@preact/signals';
import type { ConversationsModel } from './conversations-model.ts';
import type { SurfaceModel } from './surface-model.ts';

/** What of the page reading depends on. */
interface Sight {
  isVisible(): boolean;
  onVisibility(listener: () => void): () => void;
}

/** How far a conversation was read when it came before the visitor's eyes. */
interface Stand {
  conversationId: string;
  position: number;
}

/** What is on show before the visitor's eyes is read: the panel open, the page in front, the conversation loaded. */
export const ReadingModel = createModel(
  (surface: SurfaceModel, conversations: ConversationsModel, sight: Sight) => {
    const isVisible = signal(sight.isVisible());
    const stand = signal<Stand | undefined>(undefined);
    /** What the visitor is looking at: what comes to it meanwhile is not new to them when it is there. */
    let lookedAt = '';
    effect(() => sight.onVisibility(() => (isVisible.value = sight.isVisible())));

    effect(() => {
      const view = surface.view.value;
      const isOpen = surface.isOpen.value;
      const isSeen = isVisible.value;
      const id = view.name === 'conversation' && isOpen ? view.conversationId : '';
      if (stand.peek()?.conversationId !== id) stand.value = undefined;
      if (id === '' || !isSeen) lookedAt = '';
      const conversation = conversations.conversations.value.get(id);
      const shown = conversations.threads.value.get(id)?.parts.at(-1)?.position ?? 0;
      if (!isSeen || !conversation || shown < conversation.last_position) return;
      const isUnread = conversation.unread_count > 0;
      if (isUnread && lookedAt !== id)
        stand.value = { conversationId: id, position: conversation.contact_read_position };
      lookedAt = id;
      if (isUnread) void conversations.markRead(id);
    });

    return { isVisible, stand };
  },
);
export type ReadingModel = InstanceType<typeof ReadingModel>;
