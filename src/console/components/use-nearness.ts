import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** How far from what is on show something is near, in screens. */
const near = '100%';

/**
 * Tells when something comes near to what is on show of the log or list that it stands in. It is looked for anew with each change of `place`, as it may
 * be near still.
 * @param place undefined: it is not looked for
 */
export function useNearness(
  element: RefObject<Element | null>,
  place: unknown,
  onNear: () => void,
): void {
  useEffect(() => {
    if (element.current === null || place === undefined) return undefined;
    const root = scrollerOf(element.current);
    // One that is not on show, as on a phone, shows nothing of what is near.
    const options = { root, rootMargin: `${near} 0px` };
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) onNear();
    }, options);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [place]);
}

function scrollerOf(element: Element): Element | null {
  const { parentElement } = element;
  if (parentElement === null) return null;
  const { overflowY } = getComputedStyle(parentElement);
  return overflowY === 'auto' || overflowY === 'scroll' ? parentElement : scrollerOf(parentElement);
}
