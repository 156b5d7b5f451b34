import { createModel, signal } from '@preact/signals';
import type { Keep } from './keep.ts';
import type { Kept, KeptDraft, Writer } from './kept.ts';

interface Options {
  keep: Keep;
  writer(): Writer | undefined;
  /** Whether a conversation begins with what is being written. */
  isNew(key: string): boolean;
}

/**
 * What is being written, for each conversation under its id; a new one has the id that it will have. Each change is put on the disk as soon as the one
 * before is there, so a crash takes the last letters at most.
 */
export const ComposerModel = createModel(({ keep, writer, isNew }: Options) => {
  const drafts = signal<ReadonlyMap<string, string>>(new Map());
  const unsaved = new Set<string>();
  let isSaving = false;

  async function save(): Promise<void> {
    if (isSaving) return;
    isSaving = true;
    for (const key of unsaved) {
      unsaved.delete(key);
      const text = drafts.peek().get(key);
      if (text === undefined) await keep.remove(key);
      else await keep.put({ type: 'draft', key, text, writer: writer(), isNew: isNew(key) });
    }
    isSaving = false;
  }

  return {
    drafts,
    write(key: string, text: string) {
      const next = new Map(drafts.peek());
      if (text === '') next.delete(key);
      else next.set(key, text);
      drafts.value = next;
      unsaved.add(key);
      void save();
    },
    /** Takes in what an earlier page has left. What is being written already stays. */
    takeIn(kept: readonly Kept[]) {
      const found = kept.filter((one): one is KeptDraft => one.type === 'draft');
      const earlier = found.map(({ key, text }) => [key, text] as const);
      drafts.value = new Map([...earlier, ...drafts.peek()]);
    },
    /** Another person's from now on. */
    forget() {
      unsaved.clear();
      drafts.value = new Map();
    },
  };
});
export type ComposerModel = InstanceType<typeof ComposerModel>;
