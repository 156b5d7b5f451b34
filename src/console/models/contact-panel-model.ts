import { computed, createModel, effect, signal } from '@preact/signals';
import type { Environment } from '../session/types/environment.ts';
import type { RouteModel } from './route-model.ts';

/**
 * Whether the person is on show beside the conversation. Where there is room they are, until they are put
 * away; else they come over the conversation, as a step of
 * the history, and go with it.
 */
export const ContactPanelModel = createModel(
  (environment: Pick<Environment, 'isWide' | 'onWide'>, route: RouteModel) => {
    const isWide = signal(environment.isWide());
    const isBeside = signal(true);

    effect(() => environment.onWide(() => (isWide.value = environment.isWide())));

    function show(isShown: boolean): void {
      if (isWide.peek()) isBeside.value = isShown;
      else if (isShown) route.showPerson();
      else route.leavePerson();
    }
    const isOver = computed(() => !isWide.value && route.route.value.isPersonShown);
    const isOpen = computed(() => (isWide.value ? isBeside.value : isOver.value));

    return {
      isOpen,
      /** Lies over the conversation, which waits behind it. */
      isOver,
      toggle() {
        show(!isOpen.peek());
      },
      close() {
        show(false);
      },
    };
  },
);
export type ContactPanelModel = InstanceType<typeof ContactPanelModel>;
