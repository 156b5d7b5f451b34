import { createModel, signal } from '@preact/signals';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { ConversationState } from '../../contract/conversation-state.ts';
import type { ConsoleApi } from '../session/types.ts';
import {
  forgetMissing,
  isBelow,
  unknownList,
  type Answered,
  type ConversationList,
  type Place,
} from '../state/conversation-list.ts';
import { putConversations, type Conversations } from '../state/conversations.ts';

/** The workspace's conversations, and how far the list of each state is known. */
export const ConversationsModel = createModel((api: ConsoleApi) => {
  const conversations = signal<Conversations>(new Map());
  const lists = signal<Record<ConversationState, ConversationList>>({
    open: unknownList,
    closed: unknownList,
  });

  function put(...added: ConsoleConversation[]): void {
    conversations.value = putConversations(conversations.peek(), added);
  }
  function changeList(state: ConversationState, change: Partial<ConversationList>): void {
    lists.value = { ...lists.peek(), [state]: { ...lists.peek()[state], ...change } };
  }
  function extend(state: ConversationState, answered: Answered): void {
    const end = answered.conversations.at(-1);
    changeList(state, { status: 'ready', end, older: answered.hasMore ? 'there' : 'none' });
  }

  return {
    conversations,
    lists,
    put,
    /**
     * Asks for a list again, as far down as it was known.
     * @param keptId is on show and read by itself: never forgotten
     */
    async refresh(state: ConversationState, keptId: string | undefined) {
      const before = conversations.peek();
      const { status, end } = lists.peek()[state];
      if (status === 'failed') changeList(state, { status: 'loading' });
      try {
        const answered = await readAsFarAs(api, state, end);
        put(...answered.conversations);
        conversations.value = forgetMissing(conversations.peek(), before, state, answered, keptId);
        extend(state, answered);
      } catch {
        if (lists.peek()[state].status === 'loading') changeList(state, { status: 'failed' });
      }
    },
    async showOlder(state: ConversationState) {
      const { end, older } = lists.peek()[state];
      if (end === undefined || older === 'loading' || older === 'none') return;
      changeList(state, { older: 'loading' });
      try {
        const answered = await readPage(api, state, end);
        put(...answered.conversations);
        extend(state, answered);
      } catch {
        changeList(state, { older: 'failed' });
      }
    },
  };
});
export type ConversationsModel = InstanceType<typeof ConversationsModel>;

async function readPage(
  api: ConsoleApi,
  state: ConversationState,
  after?: Place,
): Promise<Answered> {
  const place = after === undefined ? {} : { before: after.updated_at, before_id: after.id };
  const { conversations, has_more } = await api.listConversations({ state, ...place });
  return { conversations, hasMore: has_more };
}

/** Page after page from the top, until `end` is reached. */
async function readAsFarAs(
  api: ConsoleApi,
  state: ConversationState,
  end: Place | undefined,
): Promise<Answered> {
  let answered = await readPage(api, state);
  let last = answered.conversations.at(-1);
  while (answered.hasMore && last !== undefined && end !== undefined && isBelow(end, last)) {
    const page = await readPage(api, state, last);
    answered = {
      conversations: [...answered.conversations, ...page.conversations],
      hasMore: page.hasMore,
    };
    last = page.conversations.at(-1);
  }
  return answered;
}
