import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ComposerModel } from '../../writing/composer-model.ts';
import type { InboxModel } from './inbox-model.ts';
import { draftKey } from '../state/draft.ts';
import { lastPosition } from '../state/thread.ts';

interface Sources {
  composer: ComposerModel;
  inbox: InboxModel;
  selfId: string;
}

/** Whether another teammate has replied since this one began to: nobody wants to be answered twice. */
export const CollisionsModel = createModel(({ composer, inbox, selfId }: Sources) => {
  /** How far each thread went when the reply to it was begun, or the notice put away. */
  const begunAt = signal<ReadonlyMap<string, number>>(new Map());
  const hasDraft = computed(() => {
    const text = composer.drafts.value.get(draftKey(inbox.chosenId.value ?? '', 'comment'));
    return text !== undefined && text.trim() !== '';
  });

  function mark(): void {
    const chosenId = inbox.chosenId.peek();
    if (chosenId === undefined) return;
    begunAt.value = new Map(begunAt.peek()).set(chosenId, lastPosition(inbox.thread.peek()));
  }
  effect(() => {
    const chosenId = inbox.chosenId.value;
    const isReady = inbox.thread.value.status === 'ready';
    const isWriting = hasDraft.value;
    if (chosenId === undefined || !isReady) return;
    if (!isWriting) untracked(() => forget(chosenId));
    else if (!begunAt.peek().has(chosenId)) untracked(mark);
  });
  function forget(chosenId: string): void {
    if (!begunAt.peek().has(chosenId)) return;
    const next = new Map(begunAt.peek());
    next.delete(chosenId);
    begunAt.value = next;
  }

  return {
    /** The name of the teammate who came first. */
    repliedBy: computed(() => {
      const position = begunAt.value.get(inbox.chosenId.value ?? '');
      const { parts } = inbox.thread.value;
      if (position === undefined) return undefined;
      return parts.findLast(
        ({ kind, author, position: at }) =>
          kind === 'comment' && author.kind === 'teammate' && author.id !== selfId && at > position,
      )?.author.name;
    }),
    dismiss: mark,
  };
});
export type CollisionsModel = InstanceType<typeof CollisionsModel>;
