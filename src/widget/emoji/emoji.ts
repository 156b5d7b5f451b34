import css from './emoji.css?inline';
import { createDraw, drawable } from './drawable.ts';
import { en } from './en.ts';
import { insert } from './insert.ts';
import { fetchEmoji } from './fetch-emoji.ts';
import { createMemory } from './memory.ts';
import { createPickerView, type Stock } from './picker-view.ts';
import type { Emoji, EmojiTools } from './types.ts';

/**
 * The one export of the emoji's chunk.
 * @example const emoji = createEmoji(tools); emoji.press(conversationId); emoji.view(conversationId);
 */
export function createEmoji(tools: EmojiTools): Emoji {
  const { bridge, h, locale, root, signal, addStyles } = tools;
  addStyles(css);
  const texts = tools.texts.emoji ?? en;
  const document = root.ownerDocument;
  const isOpen = signal(false);
  const typed = signal('');
  const stock = signal<Stock>('loading');
  const memory = createMemory(tools);
  let openFor: string | undefined;
  let element: HTMLElement | null = null;
  let isLoading = false;

  async function stockUp(): Promise<void> {
    if (isLoading || typeof stock.peek() !== 'string') return;
    isLoading = true;
    stock.value = 'loading';
    try {
      stock.value = drawable(await fetchEmoji(bridge.origin, locale), createDraw(document));
    } catch {
      stock.value = 'failed';
    }
    isLoading = false;
  }
  const field = (): HTMLTextAreaElement | null => root.querySelector('.composer textarea');
  function close(): void {
    isOpen.value = false;
    field()?.focus();
  }
  const view = createPickerView({
    h,
    texts,
    memory,
    stock,
    typed,
    choose(emoji, isLast) {
      const into = field();
      if (into === null || !insert(into, emoji)) return;
      memory.chose(emoji);
      if (isLast) close();
    },
    close,
  });
  /** Where touching a field brings a keyboard up, the emoji stay in sight. Who is among them already is left there. */
  function enter(): void {
    const hasKeyboard = document.defaultView?.matchMedia('(hover: hover)').matches;
    if (hasKeyboard === true && element?.matches(':focus-within') === false)
      element?.querySelector('input')?.focus({ preventScroll: true });
  }
  function place(next: HTMLElement | null): void {
    element = next;
    if (next !== null) return;
    isOpen.value = false;
    openFor = undefined;
  }
  root.addEventListener('pointerdown', (event) => {
    const path = event.composedPath();
    const isHere = path.some(
      (one) => one === element || (one as Element).classList?.contains('emoji-button'),
    );
    if (!isHere) isOpen.value = false;
  });
  void stockUp();

  return {
    isOpen,
    press(conversationId) {
      if (isOpen.peek()) return close();
      openFor = conversationId;
      typed.value = '';
      isOpen.value = true;
      // After it is drawn, and once more after what was waited for.
      requestAnimationFrame(enter);
      void stockUp().then(() => requestAnimationFrame(enter));
    },
    view(conversationId) {
      const isHidden = !isOpen.value;
      return openFor === conversationId ? view(place, isHidden) : null;
    },
  };
}
