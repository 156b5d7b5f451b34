import { createModel, signal } from '@preact/signals';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';
import { toFailure } from '../session/types/failure.ts';
import {
  follows,
  lastPosition,
  mergeParts,
  keepThread,
  takeEnd,
  unreadThread,
  type Thread,
  type Threads,
} from '../state/thread.ts';
import type { ConversationsModel } from './conversations-model.ts';

/** What has been read of the conversations' threads. */
export const ThreadsModel = createModel(
  (api: Pick<ConsoleApi, 'readThread'>, conversations: ConversationsModel) => {
    const threads = signal<Threads>(new Map());
    /** A thread that is asked for already is not asked for again. */
    const reading = new Map<string, Promise<void>>();

    function threadOf(id: string): Thread {
      return threads.peek().get(id) ?? unreadThread;
    }
    /** One that has been let go of meanwhile stays so. */
    function setThread(id: string, thread: Thread): void {
      if (threads.peek().has(id)) threads.value = new Map(threads.peek()).set(id, thread);
    }

    /** Reads the end of a thread, and once more where more has been written than the answer could know of. */
    async function readEnd(id: string, isAgain = false): Promise<void> {
      const known = threadOf(id);
      if (known.status !== 'ready') setThread(id, { ...known, status: 'loading' });
      try {
        const { conversation, parts } = await api.readThread(id);
        conversations.put(conversation);
        setThread(id, takeEnd(threadOf(id), parts));
        const written = conversations.conversations.peek().get(id)?.last_position ?? 0;
        const isBehind =
          written > conversation.last_position && written > lastPosition(threadOf(id));
        if (isBehind && !isAgain) await readEnd(id, true);
      } catch (error) {
        const isUnknown = toFailure(error).kind === 'conversation_unknown';
        if (threadOf(id).status !== 'ready')
          setThread(id, { ...known, status: isUnknown ? 'unknown' : 'failed' });
      }
    }
    function read(id: string): Promise<void> {
      const running = reading.get(id) ?? readEnd(id).finally(() => reading.delete(id));
      reading.set(id, running);
      return running;
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
      read,
      apply,
      /** It is on show from now on. */
      keep(id: string) {
        threads.value = keepThread(threads.peek(), id);
      },
      forget(ids: readonly string[]) {
        threads.value = new Map([...threads.peek()].filter(([id]) => !ids.includes(id)));
      },
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
    };
  },
);
export type ThreadsModel = InstanceType<typeof ThreadsModel>;
