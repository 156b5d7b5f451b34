import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How near to its end a log counts as being at its end. */
const nearEndPx = 48;

/** What the log begins and ends with. */
interface Ends {
  firstKey: string | undefined;
  lastKey: string | undefined;
  /** The last is something that the reader has just written. */
  isLastOwn: boolean;
}

interface LogScroll {
  /** Where something has come in below what is on show: what was the last before it. */
  seenKey: string | undefined;
  goToEnd(): void;
}

/**
 * Keeps the end of a log in sight while it is in sight; a reader who has scrolled up stays where they are,
 * also when earlier items come in above.
 */
export function useLogScroll(
  log: RefObject<HTMLElement | null>,
  { firstKey, lastKey, isLastOwn }: Ends,
  onAtEnd?: (isAtEnd: boolean) => void,
): LogScroll {
  const [seenKey, setSeenKey] = useState<string | undefined>();
  const isAtEnd = useRef(true);
  const shown = useRef({ firstKey, lastKey, heightPx: 0, visiblePx: 0 });

  function goToEnd(): void {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  }

  useLayoutEffect(() => {
    const element = log.current;
    if (element === null) return;
    const before = shown.current;
    const hasGrown = before.lastKey !== lastKey;
    // What has just been scrolled is told a frame later, and something may come in between.
    isAtEnd.current = before.heightPx - element.scrollTop - before.visiblePx < nearEndPx;
    if (isAtEnd.current || (hasGrown && isLastOwn)) {
      goToEnd();
    } else if (before.firstKey !== firstKey) {
      element.scrollTop += element.scrollHeight - before.heightPx;
    } else if (hasGrown) {
      setSeenKey((seen) => seen ?? before.lastKey);
    }
    shown.current = {
      firstKey,
      lastKey,
      heightPx: element.scrollHeight,
      visiblePx: element.clientHeight,
    };
  });

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const look = (): void => {
      const { scrollHeight, scrollTop, clientHeight } = element;
      isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
      Object.assign(shown.current, { heightPx: scrollHeight, visiblePx: clientHeight });
      if (isAtEnd.current) setSeenKey(undefined);
      onAtEnd?.(isAtEnd.current);
    };
    // The log gets smaller while a long message is written below it.
    const size = new ResizeObserver(() => {
      if (isAtEnd.current) goToEnd();
      shown.current.visiblePx = element.clientHeight;
    });
    size.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    onAtEnd?.(true);
    return () => {
      size.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  return { seenKey, goToEnd };
}
