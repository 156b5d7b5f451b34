/** Less than this is the browser's own bars. */
const leastKeyboardPx = 120;

/**
 * Browsers that lay the keyboard over the page, as those of iOS do, say so in what can be seen of it: the page
 * then ends where the keyboard begins, and what is written stays in sight. Others make the page smaller themselves.
 */
export function leaveRoomForKeyboard(window: Window): void {
  const { document, visualViewport: seen } = window;
  if (seen === null) return;
  const { documentElement: root } = document;
  seen.addEventListener('resize', () => {
    // Drawn larger by two fingers, it shows a part of the page: that is no keyboard.
    const isCovered = seen.scale === 1 && root.clientHeight - seen.height > leastKeyboardPx;
    if (!isCovered) {
      root.style.removeProperty('--screen-height');
      return;
    }
    root.style.setProperty('--screen-height', `${seen.height}px`);
    // They have also pushed the page up, to show the field where it was.
    window.scrollTo(0, 0);
  });
}
