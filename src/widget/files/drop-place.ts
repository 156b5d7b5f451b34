import type { Cancel, Clock } from '../../base/clock.ts';

/** While files are held above something, the browser says so again and again. */
const restMs = 500;

/** Says over the whole conversation that files may be dropped there. */
export function createDropPlace(root: HTMLElement, clock: Clock, text: string) {
  const sign = Object.assign(root.ownerDocument.createElement('div'), {
    className: 'drop-place',
    textContent: text,
  });
  let cancel: Cancel = () => {};
  function hide(): void {
    cancel();
    sign.remove();
  }
  return {
    hide,
    show(): void {
      cancel();
      cancel = clock.after(restMs, hide);
      root.querySelector('.composer')?.parentElement?.append(sign);
    },
  };
}
