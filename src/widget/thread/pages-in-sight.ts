import type { Signal } from '@preact/signals';
import type { ThreadTools } from './types.ts';

/** About as tall as a page is that has not been seen yet. */
const usualPx = 720;
/** How far from what is on show a page is near, in screens. */
const near = '150%';
/** From here on what is earlier is asked for: it takes a moment to come, and nobody is to wait for it. */
const nearToFirst = '600%';

interface Watched {
  log: HTMLElement;
  conversationId: string;
  pages: IntersectionObserver;
  /** Of the button above the first. */
  button: IntersectionObserver;
}

/**
 * Of a long log only what is near is there: a page that is away is an empty box, as tall as it was. What was said before comes when one gets near to the
 * first.
 */
export function createPagesInSight({
  conversations,
  signal,
}: Pick<ThreadTools, 'conversations' | 'signal'>) {
  /** Of the pages of the log that is watched; zero: it is there; undefined: it was not told yet. Each is a signal of its own, for one goes and one comes with every few lines. */
  const heights = new Map<number, Signal<number | undefined>>();
  /** The conversation of which what was before is on its way. */
  const loading = signal('');
  let watched: Watched | undefined;
  let first: number | undefined;

  function heightOf(page: number): Signal<number | undefined> {
    const height = heights.get(page) ?? signal();
    heights.set(page, height);
    return height;
  }
  function tell(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const page = (target as HTMLElement).dataset['page'];
      if (page === undefined) {
        // Where it has failed, it is for the visitor to press the button.
        const isFailed = conversations.unreadable.peek().has(watched?.conversationId ?? '');
        if (isIntersecting && !isFailed) void showEarlier();
        continue;
      }
      // A page that has the focus would take it along.
      const stays = isIntersecting || target.matches(':focus-within');
      heightOf(Number(page)).value = stays ? 0 : boundingClientRect.height;
    }
  }
  function leave(): void {
    watched?.pages.disconnect();
    watched?.button.disconnect();
  }
  async function showEarlier(): Promise<void> {
    const conversationId = watched?.conversationId ?? '';
    const [part] = conversations.threads.peek().get(conversationId)?.parts ?? [];
    if (part === undefined || loading.peek() === conversationId) return;
    loading.value = conversationId;
    const hadFocus = watched?.log.querySelector('.earlier')?.matches(':focus');
    await conversations.readThread(conversationId, part.position);
    if (loading.peek() === conversationId) loading.value = '';
    // The button may be gone, and the focus with it.
    const { log } = watched ?? {};
    if (hadFocus && !log?.querySelector('.earlier')) log?.focus({ preventScroll: true });
  }

  return {
    isLoading: () => loading.value !== '' && loading.value === watched?.conversationId,
    showEarlier,
    /** @param after how many pages come after it: the last is always there, so that what comes in is heard */
    heightOf(page: number, after: number): number | undefined {
      const heightPx = heightOf(page).value ?? (after > 3 ? usualPx : 0);
      return after > 0 && heightPx > 0 ? heightPx : undefined;
    },
    watch(log: HTMLElement, conversationId: string): void {
      if (watched?.log !== log || watched.conversationId !== conversationId) {
        leave();
        const within = (margin: string) =>
          new IntersectionObserver(tell, { root: log, rootMargin: `${margin} 0px` });
        watched = { log, conversationId, pages: within(near), button: within(nearToFirst) };
        for (const height of heights.values()) height.value = undefined;
        first = undefined;
      }
      for (const page of log.querySelectorAll('[data-page]')) watched.pages.observe(page);
      const button = log.querySelector('.earlier');
      const position = conversations.threads.peek().get(conversationId)?.parts[0]?.position;
      if (button === null || position === first) return;
      // Told anew: it may be near still.
      first = position;
      watched.button.unobserve(button);
      watched.button.observe(button);
    },
    stop: leave,
  };
}
export type PagesInSight = ReturnType<typeof createPagesInSight>;
