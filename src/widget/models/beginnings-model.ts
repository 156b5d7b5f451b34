import { createModel, effect } from '@preact/signals';
import type { Clock } from '../../base/clock.ts';
import { createUuid } from '../../base/uuid.ts';
import type { PingAnswer } from '../../contract/messenger/ping.ts';
import type { Kept } from '../../writing/kept.ts';
import type { ConversationsModel } from './conversations-model.ts';
import type { SurfaceModel } from './surface-model.ts';

interface Options {
  clock: Clock;
  surface: SurfaceModel;
  conversations: ConversationsModel;
  whoIs(): Promise<PingAnswer>;
}

/** Conversations that have an id and no first message yet, and the one on show: whether it has begun, and what has to be read of it. */
export const BeginningsModel = createModel((options: Options) => {
  const { clock, surface, conversations, whoIs } = options;
  /** Begun in this page: there is nothing to read of them. */
  const fresh = new Set<string>();
  /** Begun in a page before, and not sent. */
  const left = new Set<string>();
  /** Those for which it was asked what a bot says first. */
  const greeted = new Set<string>();
  const isBegun = (id: string) => conversations.conversations.peek().has(id);

  async function readOrLeave(conversationId: string, isNew: boolean): Promise<void> {
    const isThere = await conversations.readThread(conversationId);
    const view = surface.view.peek();
    const isStillHere = view.name === 'conversation' && view.conversationId === conversationId;
    if (!isThere && !isNew && isStillHere) surface.go({ name: 'home' });
  }
  /** Where it cannot be asked, nobody is greeted until the view is opened again. */
  async function greet(): Promise<void> {
    const view = surface.view.value;
    if (view.name !== 'conversation' || !view.isNew || greeted.has(view.conversationId)) return;
    greeted.add(view.conversationId);
    try {
      if ((await whoIs()).greets) await conversations.greet(view.conversationId);
    } catch {
      greeted.delete(view.conversationId);
    }
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
  effect(() => void greet());

  return {
    isNew: (id: string) => (fresh.has(id) || left.has(id)) && !isBegun(id),
    /** Takes in what earlier pages have left. */
    takeIn(found: readonly Kept[]) {
      for (const one of found) {
        if (one.type === 'message' && one.refusal !== undefined) left.add(one.conversationId);
        if (one.type === 'draft' && one.isNew) left.add(one.key);
        if (one.type === 'upload' && one.isNew) left.add(one.conversationId);
      }
    },
    /**
     * One that has not begun and of which nothing is on its way is gone on with.
     * @param isSent its first message goes at once: nobody speaks before
     */
    begin(isOnItsWay: (id: string) => boolean, isSent: boolean): string {
      const unsent = [...fresh, ...left].find((id) => !isBegun(id) && !isOnItsWay(id));
      const id = unsent ?? createUuid(clock.nowMs());
      if (unsent === undefined) fresh.add(id);
      if (isSent) greeted.add(id);
      return id;
    },
    /** The person is a user by now, and may be greeted otherwise. */
    greetAnew() {
      greeted.clear();
      void greet();
    },
    forget() {
      greeted.clear();
      fresh.clear();
      left.clear();
    },
  };
});
export type BeginningsModel = InstanceType<typeof BeginningsModel>;
