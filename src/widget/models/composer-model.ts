import { createModel, signal } from '@preact/signals';

/** What the visitor is writing, for each conversation. A new one is under the id that it will have. */
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
    /** Another person's from now on. */
    forget() {
      drafts.value = new Map();
    },
  };
});
export type ComposerModel = InstanceType<typeof ComposerModel>;
