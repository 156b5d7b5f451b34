interface Swipe {
  /** Whether there is something to go back to. */
  isBehind(): boolean;
  /** What is behind is to be seen, or not any more. */
  peek(isPeeking: boolean): void;
  onBack(): void;
}

interface Start {
  id: number;
  x: number;
  y: number;
  atMs: number;
}

/** From where a finger has to come, and how far or how fast it has to go. */
const edgePx = 32;
const slopPx = 8;
const enough = 0.35;
const flickPxPerMs = 0.5;
/** Of its way what is behind goes so much, as if it were further off. */
const depth = 0.25;
const settleMs = 200;

/** A finger that comes in from the edge takes the view along, off what is behind it. @returns ends it */
export function swipeBack(root: HTMLElement, isRtl: boolean, swipe: Swipe): () => void {
  const sign = isRtl ? -1 : 1;
  let start: Start | undefined;
  let view: HTMLElement | undefined;
  let alongPx = 0;
  let isSettling = false;

  const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
  /** Drawn a moment after it was asked for. */
  const beneath = () => root.querySelector<HTMLElement>('.view[inert]');

  function transforms(px: number, widthPx: number): { view: string; beneath: string } {
    return {
      view: `translateX(${px * sign}px)`,
      beneath: `translateX(${(px - widthPx) * depth * sign}px)`,
    };
  }
  function onDown(event: PointerEvent): void {
    const fromEdge = isRtl
      ? root.ownerDocument.documentElement.clientWidth - event.clientX
      : event.clientX;
    if (event.pointerType !== 'touch' || !event.isPrimary || fromEdge > edgePx) return;
    if (isSettling || !swipe.isBehind()) return;
    start = { id: event.pointerId, x: event.clientX, y: event.clientY, atMs: event.timeStamp };
  }
  function onMove(event: PointerEvent): void {
    if (event.pointerId !== start?.id) return;
    alongPx = (event.clientX - start.x) * sign;
    if (view === undefined) {
      if (Math.abs(event.clientY - start.y) > slopPx) start = undefined;
      if (start === undefined || alongPx < slopPx) return;
      view = root.querySelector<HTMLElement>('.view') ?? undefined;
      if (view === undefined) return;
      view.style.boxShadow = 'var(--shadow-panel)';
      swipe.peek(true);
    }
    if (isStill()) return;
    const to = transforms(Math.max(0, alongPx), view.clientWidth);
    view.style.transform = to.view;
    beneath()?.style.setProperty('transform', to.beneath);
  }
  function onEnd(event: PointerEvent): void {
    if (event.pointerId !== start?.id) return;
    const isFlick = alongPx / (event.timeStamp - start.atMs) > flickPxPerMs;
    start = undefined;
    if (view === undefined) return;
    const isFar = alongPx > view.clientWidth * enough || (isFlick && alongPx > edgePx);
    void settle(view, event.type === 'pointerup' && isFar);
    view = undefined;
  }
  /** The rest of the way, on or back. */
  async function settle(swiped: HTMLElement, isBack: boolean): Promise<void> {
    isSettling = true;
    const under = beneath();
    const to = transforms(isBack ? swiped.clientWidth : 0, swiped.clientWidth);
    const timing = {
      duration: isStill() ? 0 : settleMs,
      easing: 'ease-out',
      fill: 'forwards',
    } as const;
    const moves = [
      swiped.animate({ transform: to.view }, timing),
      under?.animate({ transform: to.beneath }, timing),
    ];
    await Promise.allSettled(moves.map((move) => move?.finished));
    if (isBack) swipe.onBack();
    else swipe.peek(false);
    for (const move of moves) move?.cancel();
    swiped.removeAttribute('style');
    under?.removeAttribute('style');
    isSettling = false;
  }
  const listeners = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onEnd],
    ['pointercancel', onEnd],
  ] as const;
  for (const [type, listener] of listeners) root.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) root.removeEventListener(type, listener);
  };
}
