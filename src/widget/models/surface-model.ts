import { computed, createModel, signal } from '@preact/signals';
import type { Conversation } from '../../contract/messenger/conversation.ts';
import type { Surface, View } from '../bridge.ts';

/** Where the visitor is: whether the panel is open, and at which view. */
export const SurfaceModel = createModel((first: Surface) => {
  const isOpen = signal(false);
  const view = signal<View>(first.view);
  const isExpanded = signal(first.isExpanded === true);
  const dismissed = signal(first.dismissed ?? {});
  const surface = computed<Surface>(() => ({
    isOpen: isOpen.value,
    view: view.value,
    isExpanded: isExpanded.value,
    dismissed: dismissed.value,
  }));

  return {
    isOpen,
    view,
    isExpanded,
    surface,
    dismissed,
    open(at?: View) {
      if (at !== undefined) view.value = at;
      isOpen.value = true;
    },
    close() {
      isOpen.value = false;
    },
    expand() {
      isExpanded.value = !isExpanded.peek();
    },
    go(to: View) {
      view.value = to;
    },
    /** No previews of them, up to what was said last. */
    dismiss(conversations: readonly Conversation[]) {
      const last = conversations.map(({ id, last_position }) => [id, last_position] as const);
      dismissed.value = { ...dismissed.peek(), ...Object.fromEntries(last) };
    },
    /** A conversation leads back to the list, the list to home. */
    back() {
      const { name } = view.peek();
      view.value = name === 'conversation' ? { name: 'messages' } : { name: 'home' };
    },
  };
});
export type SurfaceModel = InstanceType<typeof SurfaceModel>;
