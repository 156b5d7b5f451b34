import { keepFocus } from './keep-focus.ts';
import { fitKeyboard } from './fit-keyboard.ts';
import { holdPage } from './hold-page.ts';
import { swipeBack } from './swipe-back.ts';
import type { Phone, PhoneTools } from './types.ts';

/**
 * The one export of what is fetched where the panel covers the screen: while it is open, it stays above the keyboard, keeps the focus, holds the page
 * behind it, and a conversation can be swiped away.
 * @example const phone = createPhone(tools); phone.stop();
 */
export function createPhone(tools: PhoneTools): Phone {
  const { root, surface, texts, effect } = tools;
  const window = root.ownerDocument.defaultView as Window & typeof globalThis;
  const small = window.matchMedia('(max-width:450px),(max-height:450px)');

  function cover(): () => void {
    const endings = [
      fitKeyboard(root, window),
      keepFocus(root),
      holdPage(window.document),
      swipeBack(root, texts.direction === 'rtl', {
        isBehind: () => surface.view.peek().name === 'conversation',
        peek: (isPeeking) => (surface.isPeeking.value = isPeeking),
        onBack: surface.back,
      }),
    ];
    return () => endings.forEach((end) => end());
  }

  let uncover: (() => void) | undefined;
  function look(): void {
    const covers = small.matches && surface.isOpen.peek();
    if (covers) uncover ??= cover();
    else {
      uncover?.();
      uncover = undefined;
    }
  }
  const stopLooking = effect(() => {
    void surface.isOpen.value;
    look();
  });
  small.addEventListener('change', look);
  return {
    stop() {
      stopLooking();
      small.removeEventListener('change', look);
      uncover?.();
      uncover = undefined;
    },
  };
}
