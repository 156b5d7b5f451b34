import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isMessage, type ThreadItem } from '../state/thread-items.ts';

/** How near to its end a log counts as being at its end. */
const nearEndPx = 48;

interface LogScroll {
  /** Something has come in below what is on show. */
  hasNew: boolean;
  goToEnd(): void;
}

/**
 * Keeps the end of a log in sight while it is in sight; a reader who has scrolled up stays where they are,
 * also when earlier items come in above.
 */
export function useLogScroll(
  log: RefObject<HTMLElement | null>,
  items: readonly ThreadItem[],
  onAtEnd: (isAtEnd: boolean) => void,
): LogScroll {
  const [hasNew, setHasNew] = useState(false);
  const isAtEnd = useRef(true);
  const firstKey = items[0]?.key;
  const last = items.at(-1);
  const shown = useRef({ firstKey, lastKey: last?.key, heightPx: 0 });

  function goToEnd(): void {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  }

  useLayoutEffect(() => {
    const element = log.current;
    if (element === null) return;
    const before = shown.current;
    const hasGrown = before.lastKey !== last?.key;
    const isOwn = last !== undefined && isMessage(last) && last.receipt === 'sending';
    if (isAtEnd.current || (hasGrown && isOwn)) {
      goToEnd();
    } else if (before.firstKey !== firstKey) {
      element.scrollTop += element.scrollHeight - before.heightPx;
    } else if (hasGrown) {
      setHasNew(true);
    }
    shown.current = { firstKey, lastKey: last?.key, heightPx: element.scrollHeight };
  });

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const look = (): void => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
      if (isAtEnd.current) setHasNew(false);
      onAtEnd(isAtEnd.current);
    };
    // The log gets smaller while a long reply is written below it.
    const size = new ResizeObserver(() => {
      if (isAtEnd.current) goToEnd();
    });
    size.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    onAtEnd(true);
    return () => {
      size.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  return { hasNew, goToEnd };
}
