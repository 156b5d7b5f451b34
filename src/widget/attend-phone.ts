import { effect, type ReadonlySignal } from '@preact/signals';
import { PieceModel } from './models/piece-model.ts';
import type { Phone } from './phone/types.ts';

/** Fetches what only phones need when the messenger first covers the screen. @returns ends it */
export function attendPhone(
  isOpen: ReadonlySignal<boolean>,
  load: () => Promise<Phone>,
): () => void {
  const phone = new PieceModel(load);
  const stop = effect(() => {
    if (isOpen.value && matchMedia('(max-width:450px),(max-height:450px)').matches)
      void phone.need();
  });
  return () => {
    stop();
    phone.stop((known) => known.stop());
  };
}
