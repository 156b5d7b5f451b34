import { computed, createModel } from '@preact/signals';
import type { Author } from '../../contract/author.ts';
import { toListed } from '../state/conversation-list.ts';
import { isUnread } from '../state/conversations.ts';
import { toThreadItems } from '../state/thread-items.ts';
import { unreadThread } from '../state/thread.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { OutgoingModel } from './outgoing-model.ts';
import type { RouteModel } from './route-model.ts';
import type { ThreadsModel } from './threads-model.ts';

interface Sources {
  route: RouteModel;
  conversations: ConversationsModel;
  threads: ThreadsModel;
  outgoing: OutgoingModel;
  /** Who is signed in. */
  self: Author;
}

/** What is on show: the list of the state that the address names, and its conversation. */
export const InboxModel = createModel(
  ({ route, conversations, threads, outgoing, self }: Sources) => {
    const state = computed(() => route.route.value.state);
    const chosenId = computed(() => route.route.value.conversationId);
    const list = computed(() => conversations.lists.value[state.value]);
    const listed = computed(() =>
      toListed(conversations.conversations.value, state.value, list.value),
    );
    const chosen = computed(() => conversations.conversations.value.get(chosenId.value ?? ''));
    const thread = computed(() => threads.threads.value.get(chosenId.value ?? '') ?? unreadThread);

    return {
      state,
      chosenId,
      list,
      listed,
      unreadCount: computed(() => listed.value.filter(isUnread).length),
      /** Undefined where none is chosen, and until it is known. */
      chosen,
      thread,
      items: computed(() => {
        const own = outgoing.outgoing.value.filter(
          ({ conversationId }) => conversationId === chosenId.value,
        );
        return toThreadItems(
          thread.value.parts,
          own,
          chosen.value?.contact_read_position ?? 0,
          self,
        );
      }),
    };
  },
);
export type InboxModel = InstanceType<typeof InboxModel>;
