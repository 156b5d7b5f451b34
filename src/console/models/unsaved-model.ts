import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { AddressBar } from '../session/types/address-bar.ts';
import type { Environment } from '../session/types/environment.ts';

interface Sources {
  address: Pick<AddressBar, 'guard'>;
  environment: Pick<Environment, 'setHeld'>;
  /** Something that this browser would lose is on its way to the server. */
  isSending: ReadonlySignal<boolean>;
}

/** What has been changed in forms and is not saved. Whoever is about to leave it is asked, here and nowhere else. */
export const UnsavedModel = createModel(({ address, environment, isSending }: Sources) => {
  const forms = signal<ReadonlySet<object>>(new Set());
  const question = signal<(() => void) | undefined>(undefined);
  const isUnsaved = computed(() => forms.value.size > 0);

  function mark(form: object, isChanged: boolean): void {
    if (forms.peek().has(form) === isChanged) return;
    const others = [...forms.peek()].filter((one) => one !== form);
    forms.value = new Set(isChanged ? [...others, form] : others);
  }
  /**
   * Goes on at once where nothing would be lost.
   * @param form which is left; all of them without
   */
  function ask(goOn: () => void, form?: object): void {
    const isLost = form === undefined ? isUnsaved.peek() : forms.peek().has(form);
    if (!isLost) {
      goOn();
      return;
    }
    question.value = () => {
      if (form === undefined) forms.value = new Set();
      else mark(form, false);
      goOn();
    };
  }
  effect(() => address.guard((goOn) => ask(goOn)));
  effect(() => environment.setHeld(isSending.value || isUnsaved.value));

  return {
    isUnsaved,
    /** What is done when the changes are given up; it waits for the answer. */
    question,
    /** @param form whose it is: any object that stays the same */
    mark,
    ask,
    /** Back to what was being changed. */
    stay() {
      question.value = undefined;
    },
    /** The changes are given up, and what was asked for is done. */
    discard() {
      const goOn = question.peek();
      question.value = undefined;
      goOn?.();
    },
  };
});
export type UnsavedModel = InstanceType<typeof UnsavedModel>;
