/** So much of what was read stands above what was not. */
const abovePx = 12;

/** Where a log opens: at the line above what is new, where that and what follows do not fit. Once for each line: then the reader goes where they like. */
export function createLanding(): (log: HTMLElement) => boolean {
  let landedAt: Element | null = null;

  return (log) => {
    const line = log.querySelector<HTMLElement>('.is-unread');
    if (line === null || line === landedAt) return false;
    landedAt = line;
    // As it is laid out: on the screen the panel may be opening still, and smaller than it is.
    const topPx = line.offsetTop - log.offsetTop - abovePx;
    const isAbove = topPx < log.scrollHeight - log.clientHeight;
    if (isAbove) log.scrollTop = topPx;
    return isAbove;
  };
}
