import { computed, createModel, signal } from '@preact/signals';
import type { Conversation } from '../../contract/messenger/conversation.ts';
import type { ConversationChanged } from '../../contract/messenger/down.ts';
import type { Part } from '../../contract/part.ts';
import { kindOf, type MessengerApi } from '../session/types.ts';
import {
  countUnread,
  inOrder,
  putConversation,
  type Conversations,
} from '../state/conversations.ts';
import {
  emptyThread,
  follows,
  hasGap,
  isAsking,
  mergeParts,
  toGreeting,
  type Thread,
} from '../state/thread.ts';

/** The visitor's conversations and what has been read of their threads. */
export const ConversationsModel = createModel((api: MessengerApi) => {
  const conversations = signal<Conversations>(new Map());
  const threads = signal<ReadonlyMap<string, Thread>>(new Map());
  /** How the list stands; a failed one is asked for again at the next connection. */
  const list = signal<'loading' | 'ready' | 'failed'>('loading');
  /** Conversations whose parts could not be read when they were asked for last. */
  const unreadable = signal<ReadonlySet<string>>(new Set());
  /** What has been read and the server could not be told; it is told after the next list. */
  const untold = new Map<string, number>();
  let feedNumber = 0;
  let generation = 0;

  /** @returns whether it tells of an earlier time than what was known */
  function put(conversation: Conversation): boolean {
    const known = conversations.peek();
    conversations.value = putConversation(known, conversation);
    return (known.get(conversation.id)?.updated_at ?? 0) > conversation.updated_at;
  }
  function putThread(conversationId: string, thread: Thread): void {
    threads.value = new Map(threads.peek()).set(conversationId, thread);
  }
  function threadOf(conversationId: string): Thread {
    return threads.peek().get(conversationId) ?? emptyThread;
  }
  function isBehind(conversationId: string): boolean {
    const thread = threadOf(conversationId);
    const known = thread.parts.at(-1)?.position ?? 0;
    const last = conversations.peek().get(conversationId)?.last_position ?? 0;
    return last > known || hasGap(thread);
  }

  /** @returns whether the server has answered */
  async function refresh(): Promise<boolean> {
    const asked = generation;
    try {
      const answer = await api.listConversations();
      if (asked !== generation) return true;
      feedNumber = Math.max(feedNumber, answer.feed_number);
      answer.conversations.forEach(put);
      list.value = 'ready';
    } catch {
      if (asked === generation && list.peek() === 'loading') list.value = 'failed';
      return false;
    }
    for (const [conversationId, position] of untold) void tellRead(conversationId, position);
    // What is on show may have missed parts meanwhile.
    const onShow = new Set([...threads.peek().keys(), ...unreadable.peek()]);
    await Promise.all([...onShow].map(catchUp));
    return true;
  }
  async function catchUp(conversationId: string): Promise<void> {
    // An answer given elsewhere shows in the question alone.
    if (isBehind(conversationId) || isAsking(threadOf(conversationId)))
      await readThread(conversationId);
  }
  async function tellRead(conversationId: string, position: number): Promise<void> {
    const asked = generation;
    try {
      const { conversation } = await api.markRead(conversationId, position);
      if (asked !== generation) return;
      put(conversation);
      untold.delete(conversationId);
    } catch {
      if (asked === generation) untold.set(conversationId, position);
    }
  }
  function setReadable(conversationId: string, isReadable: boolean): void {
    const next = new Set(unreadable.peek());
    if (isReadable) next.delete(conversationId);
    else next.add(conversationId);
    unreadable.value = next;
  }
  /** @returns whether there is such a conversation, as far as it is known */
  async function readThread(conversationId: string, beforePosition?: number): Promise<boolean> {
    const asked = generation;
    try {
      const { conversation, parts } = await api.readThread(conversationId, beforePosition);
      if (asked !== generation) return true;
      const isLate = put(conversation);
      const known = threadOf(conversationId);
      const latest = beforePosition === undefined ? mergeParts(emptyThread, parts) : known;
      const merged = mergeParts(known, parts, isLate);
      // A gap that is longer than one answer: begin anew from the end.
      putThread(conversationId, hasGap(merged) ? latest : merged);
      setReadable(conversationId, true);
      return true;
    } catch (error) {
      if (asked === generation) setReadable(conversationId, false);
      return kindOf(error) !== 'conversation_unknown';
    }
  }

  return {
    conversations,
    threads,
    unreadable,
    list,
    ordered: computed(() => inOrder(conversations.value)),
    unreadCount: computed(() => countUnread(conversations.value)),
    refresh,
    readThread,
    /** Takes in what the server says by itself; a missing number means that something was not heard. */
    apply({ feed_number, conversation, parts }: ConversationChanged) {
      const isNext = feed_number <= feedNumber + 1;
      const { id } = conversation;
      const isLate = put(conversation);
      const thread = threads.peek().get(id);
      // What has changed before what is on show is read with the rest.
      const first = thread?.parts[0]?.position ?? 1;
      const heard = parts.filter(({ position }) => position >= first);
      if (thread !== undefined && follows(thread, heard))
        putThread(id, mergeParts(thread, heard, isLate));
      else if (thread !== undefined && isNext) void readThread(id);
      // Without the list the number stays, so that the next event asks for it again.
      if (isNext) feedNumber = Math.max(feedNumber, feed_number);
      else void refresh();
    },
    /**
     * Takes in what the server has answered to a message.
     * @param more what a bot has said to it, and what has changed
     */
    written(conversation: Conversation, part: Part, more: readonly Part[] = []) {
      const { id } = conversation;
      const isLate = put(conversation);
      const known = threadOf(id);
      const thread = mergeParts(mergeParts(known, [part]), more, isLate);
      putThread(id, thread);
      // Others may have written just before, and it was not heard yet; so may a bot before the first message.
      const lacksFirst = thread.hasEarlier && (known.parts.at(-1)?.position ?? 0) < 1;
      if (lacksFirst || isBehind(id)) void readThread(id);
    },
    /** Asks what a bot says first in a conversation that has not begun. */
    async greet(conversationId: string) {
      const asked = generation;
      const { parts } = await api.greet(conversationId);
      if (asked === generation && !conversations.peek().has(conversationId))
        putThread(conversationId, toGreeting(parts));
    },
    async markRead(conversationId: string) {
      const conversation = conversations.peek().get(conversationId);
      if (conversation === undefined || conversation.unread_count === 0) return;
      const position = conversation.last_position;
      put({ ...conversation, contact_read_position: position, unread_count: 0 });
      await tellRead(conversationId, position);
    },
    /** Another person's from now on. */
    forget() {
      generation += 1;
      feedNumber = 0;
      untold.clear();
      conversations.value = new Map();
      threads.value = new Map();
      unreadable.value = new Set();
      list.value = 'loading';
    },
  };
});
export type ConversationsModel = InstanceType<typeof ConversationsModel>;
