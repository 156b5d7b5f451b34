import { useEffect, useState } from 'preact/hooks';
import { useMessenger } from './use-messenger.ts';

/** So long browsers tell readers late of what has come. */
const settlingMs = 1_000;

/**
 * Whether a log says nothing by itself: what was said before is there to be read, and would be read out all at once when it comes.
 * @param isLoaded it is not begun here
 */
export function useIsQuiet(isLoaded: boolean, isThere: boolean): boolean {
  const { clock } = useMessenger();
  const [isQuiet, setIsQuiet] = useState(isLoaded && !isThere);
  useEffect(
    () => (isThere ? clock.after(settlingMs, () => setIsQuiet(false)) : undefined),
    [isThere],
  );
  return isQuiet;
}
