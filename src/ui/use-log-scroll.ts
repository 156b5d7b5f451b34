import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How near to its end a log counts as being at its end. */
const nearEndPx = 48;

/** What the log ends with. */
interface End {
  lastKey: string | undefined;
  /** It is something that the reader has just written. */
  isLastOwn: boolean;
  /** Scrolls to where reading begins, where that is not the end. @returns whether it has */
  land?: ((log: HTMLElement) => boolean) | undefined;
}

interface LogScroll {
  /** Where something has come in below what is on show: what was the last before it. */
  seenKey: string | undefined;
  /** The end is more than a screen away. */
  isFar: boolean;
  goToEnd(): void;
}

/**
 * Keeps the end of a log in sight while it is in sight; a reader who has scrolled up stays where they are, to the pixel, whatever comes in, grows or goes
 * above. The log has one child, that has children, and these have some: what is on show of them is what stays.
 */
export function useLogScroll(
  log: RefObject<HTMLElement | null>,
  { lastKey, isLastOwn, land }: End,
  onAtEnd?: (isAtEnd: boolean) => void,
): LogScroll {
  const [seenKey, setSeenKey] = useState<string | undefined>();
  const [isFar, setIsFar] = useState(false);
  const isAtEnd = useRef(true);
  const landing = useRef(land);
  landing.current = land;
  const shown = useRef({ lastKey, endPx: 0, rows: [] as Row[] });

  function goToEnd(): void {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  }
  /** Remembers what is on show, and where. */
  function look(): void {
    const element = log.current;
    // A messenger that is hidden for a while shows nothing.
    if (!element?.clientHeight) return;
    const endPx = endOf(element);
    const belowPx = endPx - element.scrollTop;
    isAtEnd.current = belowPx < nearEndPx;
    setIsFar(belowPx > element.clientHeight);
    if (isAtEnd.current) setSeenKey(undefined);
    Object.assign(shown.current, { endPx, rows: rowsOnShow(element) });
  }
  /** Something has changed its size, or is new, or gone. */
  function hold(goesToEnd = false): void {
    const element = log.current;
    if (!element?.clientHeight) return;
    const { endPx, rows } = shown.current;
    const row = rows.find(([{ isConnected }]) => isConnected);
    // What has just been scrolled is told a frame later, and something may come in between.
    if (goesToEnd || endPx - element.scrollTop < nearEndPx) {
      if (goesToEnd || !landing.current?.(element)) goToEnd();
    } else if (row) element.scrollTop += bottomOf(row[0], element) - row[1];
    look();
  }

  useLayoutEffect(() => {
    const before = shown.current.lastKey;
    shown.current.lastKey = lastKey;
    const hasGrown = before !== lastKey;
    hold(hasGrown && isLastOwn);
    if (hasGrown && !isAtEnd.current) setSeenKey((seen) => seen ?? before);
  });

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const scrolled = (): void => {
      // Told before a change of size is, which may have come in between.
      if (endOf(element) === shown.current.endPx) look();
      else hold();
      onAtEnd?.(isAtEnd.current);
    };
    const size = new ResizeObserver(() => hold());
    for (const sized of [element, ...element.children]) size.observe(sized);
    element.addEventListener('scroll', scrolled, { passive: true });
    onAtEnd?.(true);
    return () => {
      size.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, []);

  return { seenKey, isFar, goToEnd };
}

/** How far it can be scrolled. */
function endOf(log: Element): number {
  return log.scrollHeight - log.clientHeight;
}

/** Where it ends, from the log's beginning: what changes above its last line moves that. */
type Row = [row: Element, endPx: number];

function rowsOnShow(log: HTMLElement): Row[] {
  const { top, bottom } = boxOf(log);
  const isBelowTop = (child: Element): boolean => boxOf(child).bottom > top;
  const isBelow = (child: Element): boolean => boxOf(child).top >= bottom;
  const onShow = (parent: Element): Element[] =>
    [...parent.children].filter((child) => isBelowTop(child) && !isBelow(child));
  // One after the other, and hundreds: with each frame that scrolls a few are asked where they are.
  const inOrder = ({ children }: Element): Element[] => {
    const all = [...children];
    return all.slice(firstOf(all, isBelowTop), firstOf(all, isBelow));
  };
  return onShow(log)
    .flatMap(inOrder)
    .flatMap(onShow)
    .map((row) => [row, bottomOf(row, log)]);
}

/** Where in a list that is in order the first stands of which it is so. */
function firstOf(all: readonly Element[], isSo: (element: Element) => boolean): number {
  let [first, end] = [0, all.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const element = all[middle];
    if (element && isSo(element)) end = middle;
    else first = middle + 1;
  }
  return first;
}

function bottomOf(row: Element, log: Element): number {
  return boxOf(row).bottom - boxOf(log).top + log.scrollTop;
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}
