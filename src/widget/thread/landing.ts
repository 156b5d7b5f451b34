/** So much of what was read stands above what was not. */
const abovePx = 12;

/** Where a log opens: at the line above what is new, where that and what follows do not fit. Once for each line: then the reader goes where they like. */
export function createLanding(): (log: HTMLElement) => boolean {
  let landedAt: Element | null = null;

  return (log) => {
    const line = log.querySelector('.is-unread');
    if (line === null || line === landedAt) return false;
    landedAt = line;
    const topPx = line.getBoundingClientRect().top - log.getBoundingClientRect().top - abovePx;
    const isAbove = log.scrollTop + topPx < log.scrollHeight - log.clientHeight;
    if (isAbove) log.scrollTop += topPx;
    return isAbove;
  };
}
