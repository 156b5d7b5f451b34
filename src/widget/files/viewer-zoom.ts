/** How a picture lies on its stage: so many times as large as it fits, moved from the middle by so much. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

export interface Point {
  x: number;
  y: number;
}

export const whole: Zoom = { scale: 1, x: 0, y: 0 };

const mostScale = 8;

/**
 * What is under a point stays under it.
 * @param point from the middle of the stage
 */
export function zoomAt({ scale, x, y }: Zoom, factor: number, point: Point = { x: 0, y: 0 }): Zoom {
  const next = Math.min(mostScale, Math.max(1, scale * factor));
  if (next === 1) return whole;
  const grown = next / scale;
  return {
    scale: next,
    x: point.x - (point.x - x) * grown,
    y: point.y - (point.y - y) * grown,
  };
}

/** It goes with the finger, and not off the stage. @param stage its width and height, as a point */
export function moveBy(zoom: Zoom, by: Point, stage: Point): Zoom {
  const mostX = ((zoom.scale - 1) * stage.x) / 2;
  const mostY = ((zoom.scale - 1) * stage.y) / 2;
  return {
    scale: zoom.scale,
    x: Math.min(mostX, Math.max(-mostX, zoom.x + by.x)),
    y: Math.min(mostY, Math.max(-mostY, zoom.y + by.y)),
  };
}
