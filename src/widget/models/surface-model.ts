import { computed, createModel, signal } from '@preact/signals';
import type { Surface, View } from '../bridge.ts';

/** Where the visitor is: whether the panel is open, and at which view. */
export const SurfaceModel = createModel((first: Surface) => {
  const isOpen = signal(false);
  const view = signal<View>(first.view);
  const surface = computed<Surface>(() => ({ isOpen: isOpen.value, view: view.value }));

  return {
    isOpen,
    view,
    surface,
    open(at?: View) {
      if (at !== undefined) view.value = at;
      isOpen.value = true;
    },
    close() {
      isOpen.value = false;
    },
    go(to: View) {
      view.value = to;
    },
    /** A conversation leads back to the list, the list to home. */
    back() {
      const { name } = view.peek();
      view.value = name === 'conversation' ? { name: 'messages' } : { name: 'home' };
    },
  };
});
export type SurfaceModel = InstanceType<typeof SurfaceModel>;
