/** What is found in a page, a line each. */
export interface Measured {
  /** Fields whose name is at best a placeholder. */
  nameless: string[];
  /** What can be pressed or filled in and is smaller than a finger can be asked to hit. */
  small: string[];
  /** What has to be scrolled from side to side to be read. */
  wide: string[];
  /** What moves just now. */
  moving: string[];
  /** Fields in which iOS makes the page larger when they have the focus. */
  zooming: string[];
}

/** Runs in the page, and looks into its shadow roots too: it may use nothing from outside itself. */
export function measure(): Measured {
  const leastPx = 24;
  const leastFieldPx = 16;
  const focusable = 'a[href],button,input,select,textarea,summary,[tabindex]:not([tabindex="-1"])';
  const nothingTyped =
    '[type=checkbox],[type=radio],[type=color],[type=file],[type=range],:disabled';
  const all = deep(document);
  const seen = all.filter((element) => element.checkVisibility({ visibilityProperty: true }));

  function deep(root: Document | ShadowRoot): Element[] {
    return [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot === null ? [] : deep(element.shadowRoot)),
    ]);
  }
  function describe(element: Element): string {
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
    return `${element.localName}.${element.getAttribute('class') ?? ''} “${name ?? ''}”`;
  }
  function isNameless(element: Element): boolean {
    if (!element.matches('input:not([type=hidden]),select,textarea')) return false;
    const { labels } = element as HTMLInputElement;
    const isLabelled =
      element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
    return !isLabelled && (labels === null || labels.length === 0);
  }
  function isSmall(element: Element): boolean {
    if (!element.matches(focusable) || element.matches(':disabled,[inert] *')) return false;
    // In a sentence, the line has the height that it has.
    if (element.matches('p a, li a') && getComputedStyle(element).display === 'inline')
      return false;
    const label = (element as HTMLInputElement).labels?.[0];
    const boxes = [element, ...(label === undefined ? [] : [label])].map((one) =>
      one.getBoundingClientRect(),
    );
    return !boxes.some(({ width, height }) => width >= leastPx - 0.01 && height >= leastPx - 0.01);
  }
  function isWide(element: Element): boolean {
    const scrolls =
      element === document.scrollingElement ||
      /auto|scroll/.test(getComputedStyle(element).overflowX);
    // Code has its line breaks where it has them; a row of links scrolls by itself, and the page does not.
    return (
      scrolls &&
      !element.matches('pre,pre *,textarea,nav,nav *') &&
      element.scrollWidth > element.clientWidth + 1
    );
  }
  function isZooming(element: Element): boolean {
    if (!element.matches('input,select,textarea') || element.matches(nothingTyped)) return false;
    return Number.parseFloat(getComputedStyle(element).fontSize) < leastFieldPx;
  }
  const running = all.flatMap((element) =>
    element.getAnimations().filter(({ playState }) => playState === 'running'),
  );
  return {
    zooming: seen.filter(isZooming).map(describe),
    nameless: seen.filter(isNameless).map(describe),
    small: seen.filter(isSmall).map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `${describe(element)}: ${Math.round(width)} × ${Math.round(height)}`;
    }),
    wide: seen.filter(isWide).map(describe),
    moving: running.map(({ effect }) =>
      effect instanceof KeyframeEffect && effect.target !== null ? describe(effect.target) : '?',
    ),
  };
}
