import { moveBy, zoomAt, type Point, type Zoom } from './viewer-zoom.ts';

/** What gestures can do with the picture on show. */
interface Handling {
  zoom(): Zoom;
  setZoom(zoom: Zoom): void;
  /** @param step 1 to the right-hand neighbour, -1 to the other */
  swipe(step: 1 | -1): void;
  close(): void;
}

/** So far a finger goes for another picture. */
const swipePx = 48;
const closePx = 96;

/** One finger swipes or, where it is zoomed in, moves; two zoom; a wheel zooms, and so does pressing twice. */
export function createGestures(handling: Handling) {
  const fingers = new Map<number, Point>();
  let begun: Point | undefined;

  function stageOf(event: MouseEvent): { stage: Point; at: Point } {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    const at = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
    return { stage: { x: width, y: height }, at };
  }
  function end(event: PointerEvent): void {
    const { at } = stageOf(event);
    const isAlone = fingers.delete(event.pointerId) && fingers.size === 0;
    if (!isAlone || begun === undefined) return;
    const [x, y] = [at.x - begun.x, at.y - begun.y];
    begun = undefined;
    if (handling.zoom().scale > 1) return;
    if (Math.abs(x) > swipePx && Math.abs(x) > Math.abs(y)) handling.swipe(x < 0 ? 1 : -1);
    else if (y > closePx) handling.close();
  }
  return {
    onPointerDown(event: PointerEvent) {
      const { at } = stageOf(event);
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, at);
      // Two fingers never swipe, however they leave.
      begun = fingers.size === 1 ? at : undefined;
    },
    onPointerMove(event: PointerEvent) {
      const before = fingers.get(event.pointerId);
      if (before === undefined) return;
      const { at, stage } = stageOf(event);
      fingers.set(event.pointerId, at);
      const [other] = [...fingers].flatMap(([id, point]) =>
        id === event.pointerId ? [] : [point],
      );
      let zoom = handling.zoom();
      if (other !== undefined) {
        const factor = distance(at, other) / distance(before, other);
        zoom = zoomAt(zoom, factor, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
      }
      const share = other === undefined ? 1 : 0.5;
      const by = { x: (at.x - before.x) * share, y: (at.y - before.y) * share };
      handling.setZoom(moveBy(zoom, by, stage));
    },
    onPointerUp: end,
    onPointerCancel(event: PointerEvent) {
      fingers.delete(event.pointerId);
      begun = undefined;
    },
    onWheel(event: WheelEvent) {
      event.preventDefault();
      const { at } = stageOf(event);
      handling.setZoom(zoomAt(handling.zoom(), Math.exp(-event.deltaY / 300), at));
    },
    onDblClick(event: MouseEvent) {
      const zoom = handling.zoom();
      handling.setZoom(zoomAt(zoom, zoom.scale > 1 ? 0 : 2.5, stageOf(event).at));
    },
  };
}

function distance(one: Point, other: Point): number {
  return Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
}
