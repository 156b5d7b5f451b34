interface Swipe {
  /** Whether there is something to go back to. */
  isBehind(): boolean;
  onBack(): void;
}

/** From where a finger has to come, and how far or how fast it has to go. */
const edgePx = 32;
const slopPx = 8;
const enough = 0.35;
const flickPxPerMs = 0.5;

/** A finger that comes in from the edge takes the view along. @returns ends it */
export function swipeBack(root: HTMLElement, isRtl: boolean, swipe: Swipe): () => void {
  const sign = isRtl ? -1 : 1;
  let start: { id: number; x: number; y: number; atMs: number } | undefined;
  let view: HTMLElement | undefined;

  const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

  function onDown(event: PointerEvent): void {
    const fromEdge = isRtl
      ? root.ownerDocument.documentElement.clientWidth - event.clientX
      : event.clientX;
    if (event.pointerType !== 'touch' || !event.isPrimary || fromEdge > edgePx || !swipe.isBehind())
      return;
    start = { id: event.pointerId, x: event.clientX, y: event.clientY, atMs: event.timeStamp };
  }
  function onMove(event: PointerEvent): void {
    if (event.pointerId !== start?.id) return;
    const alongPx = (event.clientX - start.x) * sign;
    if (view === undefined) {
      if (Math.abs(event.clientY - start.y) > slopPx) start = undefined;
      if (start === undefined || alongPx < slopPx) return;
      view = root.querySelector<HTMLElement>('.view') ?? undefined;
      view?.style.setProperty('will-change', 'transform');
    }
    if (view && !isStill()) view.style.transform = `translateX(${Math.max(0, alongPx) * sign}px)`;
  }
  function onEnd(event: PointerEvent): void {
    if (event.pointerId !== start?.id) return;
    const alongPx = (event.clientX - start.x) * sign;
    const isFlick = alongPx / (event.timeStamp - start.atMs) > flickPxPerMs;
    const swiped = view;
    start = view = undefined;
    if (swiped === undefined) return;
    const isBack =
      event.type === 'pointerup' &&
      (alongPx > swiped.clientWidth * enough || (isFlick && alongPx > edgePx));
    if (isBack) return swipe.onBack();
    const { transform } = swiped.style;
    swiped.removeAttribute('style');
    if (!isStill())
      swiped.animate([{ transform }, { transform: 'none' }], { duration: 180, easing: 'ease-out' });
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
