const focusable =
  'a[href],button:not([disabled]),input:not([disabled]),select,textarea,[tabindex="0"]';

/** What is behind the panel is not to be seen, and so not to be reached. @returns ends it */
export function keepFocus(root: HTMLElement): () => void {
  const panel = root.querySelector('[role=dialog]');
  panel?.setAttribute('aria-modal', 'true');

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const all = [...root.querySelectorAll<HTMLElement>(focusable)].filter(
      (each) => each.getClientRects().length > 0,
    );
    const focused = (root.getRootNode() as ShadowRoot).activeElement;
    const [edge, other] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
    const isBeforeFirst = event.shiftKey && !all.includes(focused as HTMLElement);
    if (focused !== edge && !isBeforeFirst) return;
    event.preventDefault();
    other?.focus();
  }
  root.addEventListener('keydown', onKeyDown);
  return () => {
    root.removeEventListener('keydown', onKeyDown);
    panel?.removeAttribute('aria-modal');
  };
}
