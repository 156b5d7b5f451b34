/**
 * Where a key leads from one of the buttons, which stand in lines: undefined where there is nothing further.
 * @param buttons in their order
 */
export function move(
  buttons: readonly HTMLElement[],
  from: HTMLElement,
  key: string,
  isRightToLeft: boolean,
): HTMLElement | undefined {
  const index = buttons.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return buttons[index + (isRightToLeft ? -1 : 1)];
    case 'ArrowLeft':
      return buttons[index + (isRightToLeft ? 1 : -1)];
    case 'ArrowDown':
      return nearest(buttons.slice(index + 1), from);
    case 'ArrowUp':
      return nearest(buttons.slice(0, index).toReversed(), from);
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons.at(-1);
    default:
      return undefined;
  }
}

/** Of the next line the one that is closest. Only as many are measured as stand before it. */
function nearest(further: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const { top, left } = from.getBoundingClientRect();
  let line: number | undefined;
  let best: { button: HTMLElement; distance: number } | undefined;
  for (const button of further) {
    const place = button.getBoundingClientRect();
    if (place.top === top) continue;
    line ??= place.top;
    if (place.top !== line) break;
    const distance = Math.abs(place.left - left);
    if (best === undefined || distance < best.distance) best = { button, distance };
  }
  return best?.button;
}
