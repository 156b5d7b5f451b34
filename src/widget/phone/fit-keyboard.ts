/**
 * Keeps the panel in what is to be seen of the page: iOS lays its keyboard over a page without making it smaller, and moves it to show the field.
 * @returns ends it
 */
export function fitKeyboard(root: HTMLElement, { visualViewport }: Window): () => void {
  const panel = root.querySelector<HTMLElement>('[role=dialog]');
  // With the keyboard at once: what follows slowly is behind it meanwhile, and a thread loses sight of its end.
  panel?.style.setProperty('transition', 'none');

  function fit(): void {
    // Who has zoomed in wants to see a part of it.
    if (visualViewport === null || visualViewport.scale > 1.01) return;
    root.style.setProperty('--seen-top', `${visualViewport.offsetTop}px`);
    root.style.setProperty('--seen-height', `${visualViewport.height}px`);
  }
  fit();
  visualViewport?.addEventListener('resize', fit);
  visualViewport?.addEventListener('scroll', fit);
  return () => {
    visualViewport?.removeEventListener('resize', fit);
    visualViewport?.removeEventListener('scroll', fit);
    panel?.style.removeProperty('transition');
    root.style.removeProperty('--seen-top');
    root.style.removeProperty('--seen-height');
  };
}
