import { computed, createModel, effect, signal } from '@preact/signals';
import type { ConversationsModel } from './conversations-model.ts';
import type { SurfaceModel } from './surface-model.ts';

/** What of the page reading depends on. */
interface Sight {
  isVisible(): boolean;
  onVisibility(listener: () => void): () => void;
}

/** What is on show before the visitor's eyes is read: the panel open, the page in front, the conversation loaded. */
export const ReadingModel = createModel(
  (surface: SurfaceModel, conversations: ConversationsModel, sight: Sight) => {
    const isVisible = signal(sight.isVisible());
    effect(() => sight.onVisibility(() => (isVisible.value = sight.isVisible())));

    /** The conversation on show that has unread comments, all of them loaded. */
    const seen = computed(() => {
      const view = surface.view.value;
      const isSeen = isVisible.value && surface.isOpen.value;
      const id = view.name === 'conversation' && isSeen ? view.conversationId : '';
      const conversation = conversations.conversations.value.get(id);
      const shown = conversations.threads.value.get(id)?.parts.at(-1)?.position ?? 0;
      const isAllShown = conversation !== undefined && shown >= conversation.last_position;
      return isAllShown && conversation.unread_count > 0 ? conversation : undefined;
    });
    effect(() => {
      if (seen.value !== undefined) void conversations.markRead(seen.value.id);
    });

    return { isVisible };
  },
);
export type ReadingModel = InstanceType<typeof ReadingModel>;
