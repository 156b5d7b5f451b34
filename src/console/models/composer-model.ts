import { createModel, signal } from '@preact/signals';

/** What the teammate is writing, for each conversation. */
export const ComposerModel = createModel(() => {
  const drafts = signal<ReadonlyMap<string, string>>(new Map());

  return {
    drafts,
    write(conversationId: string, text: string) {
      const next = new Map(drafts.peek());
      if (text === '') next.delete(conversationId);
      else next.set(conversationId, text);
      drafts.value = next;
    },
  };
});
export type ComposerModel = InstanceType<typeof ComposerModel>;
