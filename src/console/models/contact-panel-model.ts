import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Environment } from '../session/types.ts';

/**
 * Whether the person is on show beside the conversation. Where there is room they are, until they are put
 * away; else they come over the conversation, and go with it.
 */
export const ContactPanelModel = createModel(
  (
    environment: Pick<Environment, 'isWide' | 'onWide'>,
    chosenId: ReadonlySignal<string | undefined>,
  ) => {
    const isWide = signal(environment.isWide());
    const isBeside = signal(true);
    const isOver = signal(false);

    effect(() => environment.onWide(() => (isWide.value = environment.isWide())));
    effect(() => {
      void chosenId.value;
      isOver.value = false;
    });

    return {
      isOpen: computed(() => (isWide.value ? isBeside.value : isOver.value)),
      /** Lies over the conversation, which waits behind it. */
      isOver: computed(() => !isWide.value && isOver.value),
      toggle() {
        const isOpen = isWide.peek() ? isBeside : isOver;
        isOpen.value = !isOpen.peek();
      },
      close() {
        (isWide.peek() ? isBeside : isOver).value = false;
      },
    };
  },
);
export type ContactPanelModel = InstanceType<typeof ContactPanelModel>;
