import { createModel, signal } from '@preact/signals';
import type { ConsoleContact } from '../../contract/console/contact.ts';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';
import {
  forgetMissing,
  isBelow,
  unknownList,
  type Answered,
  type ConversationList,
  type Place,
} from '../state/conversation-list.ts';
import {
  putConversations,
  withContact,
  without,
  type Conversations,
} from '../state/conversations.ts';
import { isIn, toKey, toQuery, type InboxView } from '../state/inbox-view.ts';

/** The workspace's conversations, and how far the list of each view is known. */
export const ConversationsModel = createModel(
  (api: Pick<ConsoleApi, 'listConversations'>, selfId: string) => {
    const conversations = signal<Conversations>(new Map());
    const lists = signal<ReadonlyMap<string, ConversationList>>(new Map());

    function put(...added: ConsoleConversation[]): void {
      conversations.value = putConversations(conversations.peek(), added);
    }
    function listOf(view: InboxView): ConversationList {
      return lists.peek().get(toKey(view)) ?? unknownList;
    }
    function changeList(view: InboxView, change: Partial<ConversationList>): void {
      lists.value = new Map(lists.peek()).set(toKey(view), { ...listOf(view), ...change });
    }
    function extend(view: InboxView, answered: Answered): void {
      const end = answered.conversations.at(-1);
      changeList(view, { status: 'ready', end, older: answered.hasMore ? 'there' : 'none' });
    }
    async function readPage(view: InboxView, after?: Place): Promise<Answered> {
      const place = after === undefined ? {} : { before: after.updated_at, before_id: after.id };
      const answer = await api.listConversations({ ...toQuery(view), ...place });
      return { conversations: answer.conversations, hasMore: answer.has_more };
    }
    /** Page after page from the top, until `end` is reached. */
    async function readAsFarAs(view: InboxView, end: Place | undefined): Promise<Answered> {
      let answered = await readPage(view);
      let last = answered.conversations.at(-1);
      while (answered.hasMore && last !== undefined && end !== undefined && isBelow(end, last)) {
        const page = await readPage(view, last);
        answered = {
          conversations: [...answered.conversations, ...page.conversations],
          hasMore: page.hasMore,
        };
        last = page.conversations.at(-1);
      }
      return answered;
    }

    return {
      conversations,
      /** By the key of their view. */
      lists,
      put,
      /** The person has been edited, blocked or unblocked. */
      putContact(contact: ConsoleContact) {
        conversations.value = withContact(conversations.peek(), contact);
      },
      /** They are gone for good. */
      forget(ids: readonly string[]) {
        conversations.value = without(conversations.peek(), ids);
      },
      /**
       * Asks for a list again, as far down as it was known.
       * @param keptId is on show and read by itself: never forgotten
       */
      async refresh(view: InboxView, keptId: string | undefined) {
        const before = conversations.peek();
        const { status, end } = listOf(view);
        if (status === 'failed') changeList(view, { status: 'loading' });
        try {
          const answered = await readAsFarAs(view, end);
          put(...answered.conversations);
          const belongs = (conversation: ConsoleConversation): boolean =>
            isIn(view, conversation, selfId);
          const known = conversations.peek();
          conversations.value = forgetMissing(known, before, belongs, answered, keptId);
          extend(view, answered);
        } catch {
          if (listOf(view).status === 'loading') changeList(view, { status: 'failed' });
        }
      },
      async showOlder(view: InboxView) {
        const { end, older } = listOf(view);
        if (end === undefined || older === 'loading' || older === 'none') return;
        changeList(view, { older: 'loading' });
        try {
          const answered = await readPage(view, end);
          put(...answered.conversations);
          extend(view, answered);
        } catch {
          changeList(view, { older: 'failed' });
        }
      },
    };
  },
);
export type ConversationsModel = InstanceType<typeof ConversationsModel>;
