import { createModel, signal } from '@preact/signals';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { ConversationState } from '../../contract/conversation-state.ts';
import { toFailure, type ConsoleApi } from '../session/types.ts';
import {
  follows,
  lastPosition,
  mergeParts,
  takeEnd,
  unreadThread,
  type Thread,
} from '../state/thread.ts';
import type { ConversationsModel } from './conversations-model.ts';

/** A press of “Close” or “Reopen”, until the server has taken it. */
export interface StateChange {
  conversationId: string;
  state: ConversationState;
  status: 'busy' | 'failed';
}

/** What has been read of the conversations' threads. */
export const ThreadsModel = createModel((api: ConsoleApi, conversations: ConversationsModel) => {
  const threads = signal<ReadonlyMap<string, Thread>>(new Map());
  const stateChange = signal<StateChange | undefined>(undefined);

  function threadOf(id: string): Thread {
    return threads.peek().get(id) ?? unreadThread;
  }
  function setThread(id: string, thread: Thread): void {
    threads.value = new Map(threads.peek()).set(id, thread);
  }

  /** Reads the end of a thread, and again while more has been written than the answer could know of. */
  async function read(id: string): Promise<void> {
    const known = threadOf(id);
    if (known.status !== 'ready') setThread(id, { ...known, status: 'loading' });
    try {
      const { conversation, parts } = await api.readThread(id);
      conversations.put(conversation);
      setThread(id, takeEnd(threadOf(id), parts));
      const written = conversations.conversations.peek().get(id)?.last_position ?? 0;
      const isBehind = written > conversation.last_position && written > lastPosition(threadOf(id));
      if (isBehind) await read(id);
    } catch (error) {
      const isUnknown = toFailure(error).kind === 'conversation_unknown';
      if (threadOf(id).status !== 'ready')
        setThread(id, { ...known, status: isUnknown ? 'unknown' : 'failed' });
    }
  }
  /** Takes in what the server says of a change. A gap before it is read. */
  async function apply({ conversation, parts }: ConsoleThread): Promise<void> {
    conversations.put(conversation);
    const thread = threadOf(conversation.id);
    if (thread.status !== 'ready') return;
    if (follows(thread, parts)) setThread(conversation.id, mergeParts(thread, parts));
    else await read(conversation.id);
  }

  return {
    threads,
    stateChange,
    read,
    apply,
    async readEarlier(id: string) {
      const { parts, earlier } = threadOf(id);
      const [first] = parts;
      if (first === undefined || earlier === 'none' || earlier === 'loading') return;
      setThread(id, { ...threadOf(id), earlier: 'loading' });
      try {
        const answer = await api.readThread(id, first.position);
        conversations.put(answer.conversation);
        setThread(id, mergeParts(threadOf(id), answer.parts));
      } catch {
        setThread(id, { ...threadOf(id), earlier: 'failed' });
      }
    },
    /** Closes or reopens. */
    async changeState(conversationId: string, state: ConversationState) {
      if (stateChange.peek()?.status === 'busy') return;
      stateChange.value = { conversationId, state, status: 'busy' };
      try {
        await apply(await api.changeState(conversationId, state));
        stateChange.value = undefined;
      } catch {
        stateChange.value = { conversationId, state, status: 'failed' };
      }
    },
  };
});
export type ThreadsModel = InstanceType<typeof ThreadsModel>;
