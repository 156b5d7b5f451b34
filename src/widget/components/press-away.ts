import type { TargetedMouseEvent } from 'preact';

/** Does what a button is for that goes by that. What it stands in has the focus: else it would be lost to the page. */
export function pressAway(event: TargetedMouseEvent<HTMLElement>, act: () => unknown): void {
  event.currentTarget.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  act();
}
