import { createModel, effect } from '@preact/signals';
import type { Clock } from '../../base/clock.ts';
import { createUuid } from '../../base/uuid.ts';
import type { Kept } from '../../writing/kept.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { SurfaceModel } from './surface-model.ts';

interface Options {
  clock: Clock;
  surface: SurfaceModel;
  conversations: ConversationsModel;
}

/** Conversations that have an id and no first message yet, and the one on show: whether it has begun, and what has to be read of it. */
export const BeginningsModel = createModel(({ clock, surface, conversations }: Options) => {
  /** Begun in this page: there is nothing to read of them. */
  const fresh = new Set<string>();
  /** Begun in a page before, and not sent. */
  const left = new Set<string>();
  const isBegun = (id: string) => conversations.conversations.peek().has(id);

  async function readOrLeave(conversationId: string, isNew: boolean): Promise<void> {
    const isThere = await conversations.readThread(conversationId);
    const view = surface.view.peek();
    const isStillHere = view.name === 'conversation' && view.conversationId === conversationId;
    if (!isThere && !isNew && isStillHere) surface.go({ name: 'home' });
  }
  // It has begun: from now on it is a conversation like any other.
  effect(() => {
    const view = surface.view.value;
    const known = conversations.conversations.value;
    if (view.name !== 'conversation' || !view.isNew || !known.has(view.conversationId)) return;
    surface.go({ name: 'conversation', conversationId: view.conversationId });
  });
  // What is open has to be read.
  effect(() => {
    const view = surface.view.value;
    if (view.name !== 'conversation' || fresh.has(view.conversationId)) return;
    void readOrLeave(view.conversationId, view.isNew === true);
  });

  return {
    isNew: (id: string) => (fresh.has(id) || left.has(id)) && !isBegun(id),
    /** Takes in what earlier pages have left. */
    takeIn(found: readonly Kept[]) {
      for (const one of found) {
        if (one.type === 'message' && one.refusal !== undefined) left.add(one.conversationId);
        if (one.type === 'draft' && one.isNew) left.add(one.key);
      }
    },
    /** One that has not begun and of which nothing is on its way is gone on with. */
    begin(isOnItsWay: (id: string) => boolean): string {
      const unsent = [...fresh, ...left].find((id) => !isBegun(id) && !isOnItsWay(id));
      if (unsent !== undefined) return unsent;
      const made = createUuid(clock.nowMs());
      fresh.add(made);
      return made;
    },
    forget() {
      fresh.clear();
      left.clear();
    },
  };
});
export type BeginningsModel = InstanceType<typeof BeginningsModel>;
