import { createModel, signal } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { Author } from '../../contract/author.ts';
import type { TeammateTyping } from '../../contract/messenger/down.ts';
import type { Part } from '../../contract/part.ts';
import type { MessengerApi } from '../session/types.ts';

/** Whoever goes on says so every three seconds; one that is lost on the way does not show. */
const shownMs = 7_000;
const tellAgainMs = 3_000;

/** Who is writing just now, both ways. Nothing depends on it: what fails is not said again. */
export const TypingModel = createModel((api: Pick<MessengerApi, 'typing'>, clock: Clock) => {
  const typing = signal<ReadonlyMap<string, Author>>(new Map());
  const endings = new Map<string, Cancel>();
  let told: { conversationId: string; at: number } | undefined;

  function stop(conversationId: string): void {
    endings.get(conversationId)?.();
    endings.delete(conversationId);
    if (!typing.peek().has(conversationId)) return;
    const next = new Map(typing.peek());
    next.delete(conversationId);
    typing.value = next;
  }

  return {
    /** The teammate who is writing, by conversation. */
    typing,
    heard({ conversation_id, teammate }: TeammateTyping) {
      stop(conversation_id);
      typing.value = new Map(typing.peek()).set(conversation_id, teammate);
      endings.set(
        conversation_id,
        clock.after(shownMs, () => stop(conversation_id)),
      );
    },
    /** What was being written has come. */
    came(conversationId: string, parts: readonly Part[]) {
      const author = typing.peek().get(conversationId);
      if (parts.some((part) => part.author.id === author?.id)) stop(conversationId);
    },
    /** The visitor is writing in a conversation that has begun. */
    tell(conversationId: string) {
      const now = clock.nowMs();
      const isTold = told?.conversationId === conversationId && now - told.at < tellAgainMs;
      if (isTold) return;
      told = { conversationId, at: now };
      api.typing(conversationId).catch(() => {});
    },
    /** What was being written is sent: the next begins anew. */
    sent() {
      told = undefined;
    },
    /** Another person's from now on. */
    forget() {
      for (const conversationId of endings.keys()) stop(conversationId);
      told = undefined;
    },
  };
});
export type TypingModel = InstanceType<typeof TypingModel>;
