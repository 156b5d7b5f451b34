import { computed, createModel, signal } from '@preact/signals';
import type { Conversation } from '../../contract/messenger/conversation.ts';
import type { Surface, View } from '../bridge.ts';

/** Where the visitor is: whether the panel is open, and at which view. */
export const SurfaceModel = createModel((first: Surface) => {
  const isOpen = signal(false);
  const view = signal<View>(first.view);
  const isExpanded = signal(first.isExpanded === true);
  const dismissed = signal(first.dismissed ?? {});
  /** What a conversation leads back to. */
  const behind = signal<View>({ name: 'messages' });
  const isPeeking = signal(false);
  const surface = computed<Surface>(() => ({
    isOpen: isOpen.value,
    view: view.value,
    isExpanded: isExpanded.value,
    dismissed: dismissed.value,
  }));

  function go(to: View): void {
    const from = view.peek();
    if (to.name === 'conversation' && from.name !== 'conversation') behind.value = from;
    isPeeking.value = false;
    view.value = to;
  }
  return {
    isOpen,
    view,
    behind,
    /** What is behind the view is to be seen beside it. */
    isPeeking,
    isExpanded,
    surface,
    dismissed,
    open(at?: View) {
      if (at !== undefined) go(at);
      isOpen.value = true;
    },
    close() {
      isPeeking.value = false;
      isOpen.value = false;
    },
    expand() {
      isExpanded.value = !isExpanded.peek();
    },
    go,
    /** No previews of them, up to what was said last. */
    dismiss(conversations: readonly Conversation[]) {
      const known = dismissed.peek();
      const more = conversations.filter(({ id, last_position }) => known[id] !== last_position);
      const last = more.map(({ id, last_position }) => [id, last_position] as const);
      if (last.length > 0) dismissed.value = { ...known, ...Object.fromEntries(last) };
    },
    /** A conversation leads back to where it was opened, to the list where that is not known, and everything else leads home. */
    back() {
      go(view.peek().name === 'conversation' ? behind.peek() : { name: 'home' });
    },
  };
});
export type SurfaceModel = InstanceType<typeof SurfaceModel>;
