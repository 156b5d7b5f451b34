import { computed, createModel } from '@preact/signals';
import type { OutgoingModel } from '../../writing/outgoing-model.ts';
import type { ConsoleAuthor } from '../../contract/console/part.ts';
import { toListed, unknownList } from '../state/conversation-list.ts';
import { isIn, toKey } from '../state/inbox-view.ts';
import { withPending } from '../state/pending-changes.ts';
import { keepSame } from '../state/keep-same.ts';
import { toThreadItems, type ThreadItem } from '../state/thread-items.ts';
import { unreadThread } from '../state/thread.ts';
import type { ActionsModel } from './actions-model.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { RouteModel } from './route-model.ts';
import type { ThreadsModel } from './threads-model.ts';

interface Sources {
  route: RouteModel;
  conversations: ConversationsModel;
  threads: ThreadsModel;
  actions: ActionsModel;
  outgoing: OutgoingModel;
  /** Who is signed in. */
  self: ConsoleAuthor;
}

/** What is on show: the list of the view that the address names, and its conversation. */
export const InboxModel = createModel(
  ({ route, conversations, threads, actions, outgoing, self }: Sources) => {
    const view = computed(() => route.route.value.view);
    const viewKey = computed(() => toKey(view.value));
    const chosenId = computed(() => route.route.value.conversationId);
    const known = computed(() =>
      withPending(conversations.conversations.value, actions.pending.value),
    );
    const list = computed(() => conversations.lists.value.get(viewKey.value) ?? unknownList);
    const thread = computed(() => threads.threads.value.get(chosenId.value ?? '') ?? unreadThread);
    const chosen = computed(() => known.value.get(chosenId.value ?? ''));
    let shown: readonly ThreadItem[] = [];

    return {
      view,
      /** Changes when another list is on show. */
      viewKey,
      chosenId,
      /** By id, with what the teammate has just asked for. */
      known,
      list,
      listed: computed(() =>
        toListed(
          known.value,
          (conversation) => isIn(view.value, conversation, self.id),
          list.value,
        ),
      ),
      /** Undefined where none is chosen, and until it is known. */
      chosen,
      thread,
      items: computed(() => {
        const own = outgoing.outgoing.value.filter(
          ({ conversationId }) => conversationId === chosenId.value,
        );
        const seenPosition = chosen.value?.contact_read_position ?? 0;
        shown = keepSame(shown, toThreadItems(thread.value.parts, own, seenPosition, self));
        return shown;
      }),
    };
  },
);
export type InboxModel = InstanceType<typeof InboxModel>;
