import { createModel, effect, signal } from '@preact/signals';
import type { ConsoleApi } from '../session/types/console-api.ts';
import { lastPosition, unreadThread } from '../state/thread.ts';
import type { InboxModel } from './inbox-model.ts';
import type { PageModel } from './page-model.ts';
import type { ThreadsModel } from './threads-model.ts';

interface Sources {
  api: Pick<ConsoleApi, 'markRead'>;
  page: PageModel;
  inbox: InboxModel;
  threads: ThreadsModel;
}

/**
 * What is on show before the teammate's eyes is read: the page in front, the thread at its end, the last
 * part loaded.
 */
export const ReadingModel = createModel(({ api, page, inbox, threads }: Sources) => {
  const isAtEnd = signal(true);
  /** As far as the server has been told, also where it has not answered yet. */
  const told = new Map<string, number>();

  async function tell(id: string, position: number): Promise<void> {
    told.set(id, position);
    try {
      await threads.apply(await api.markRead(id, position));
    } catch {
      // Told again when there is something new of this conversation, which a new connection is too.
      told.delete(id);
    }
  }

  effect(() => {
    const isSeen = page.isVisible.value && isAtEnd.value;
    const conversation = inbox.chosen.value;
    const shown = lastPosition(inbox.thread.value);
    if (!isSeen || conversation === undefined || shown < conversation.last_position) return;
    const known = Math.max(conversation.teammate_read_position, told.get(conversation.id) ?? 0);
    if (shown > known) void tell(conversation.id, shown);
  });

  return {
    isAtEnd,
    /** How far this teammate has seen a conversation; undefined where nothing is known of it. */
    seen(id: string): number | undefined {
      const conversation = inbox.known.peek().get(id);
      if (conversation === undefined) return undefined;
      const thread = threads.threads.peek().get(id) ?? unreadThread;
      // What is said last stands in the list: whoever does not wait for the thread goes by that.
      if (thread.status !== 'ready') return conversation.last_position;
      if (isAtEnd.peek()) return lastPosition(thread);
      return Math.max(conversation.teammate_read_position, told.get(id) ?? 0);
    },
    setAtEnd(isThere: boolean) {
      isAtEnd.value = isThere;
    },
  };
});
export type ReadingModel = InstanceType<typeof ReadingModel>;
