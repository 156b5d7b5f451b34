import { drawBadge } from './draw-badge.ts';

const turnMs = 1_600;

/** What a tab in the background shows in its title and its icon. */
export interface TabSign {
  /** @param sentence takes turns with the page's title */
  show(count: number, sentence: string): void;
  /** Twice is harmless. */
  clear(): void;
}

/**
 * The page's own title stays readable in between, and is what it says by then afterwards: pages change theirs at any time.
 * @param isStill nothing is to move: then the count alone stands before the title
 */
export function createTabSign(window: Window, isStill: () => boolean): TabSign {
  const { document } = window;
  let timer: number | undefined;
  let title = '';
  /** What we have put there; anything else is the page's. */
  let ours: string | undefined;
  let icon: { link: HTMLLinkElement; href: string | null } | undefined;

  function put(text: string): void {
    if (document.title !== ours) title = document.title;
    document.title = text;
    ours = document.title;
  }
  function clear(): void {
    window.clearInterval(timer);
    if (ours !== undefined && document.title === ours) document.title = title;
    ours = undefined;
    if (icon?.href === null) icon.link.remove();
    else if (icon) icon.link.href = icon.href;
    icon = undefined;
  }
  async function badge(): Promise<void> {
    const standing = document.querySelector<HTMLLinkElement>('link[rel~="icon"]');
    const link = standing ?? document.createElement('link');
    const shown = { link, href: standing && standing.href };
    icon = shown;
    const drawn = await drawBadge(window, standing?.href);
    // It has been looked at meanwhile.
    if (icon !== shown || drawn === undefined) return;
    link.rel = 'icon';
    link.href = drawn;
    if (!standing) document.head.append(link);
  }
  return {
    show(count, sentence) {
      clear();
      const own = () => (document.title === ours ? title : document.title);
      put(`(${count}) ${own()}`);
      void badge();
      if (isStill()) return;
      let isSentence = false;
      timer = window.setInterval(() => {
        isSentence = !isSentence;
        const page = own();
        put(isSentence ? sentence : `(${count}) ${page}`);
      }, turnMs);
    },
    clear,
  };
}
