import type { Bridge, MessengerHandle, MountMessenger } from '../bridge.ts';
import { pause } from './pause.ts';

/** The messenger, fetched when it is wanted. */
export interface MessengerChunk {
  /** Fetches the code: it pays on a hint that it will be needed. */
  fetch(): Promise<MountMessenger>;
  /** The messenger in the page; what has failed is tried again by the next call. */
  mount(): Promise<MessengerHandle>;
}

/**
 * @param url where this loader's own is
 * @param currentUrl with a number at its end leads to the one of today: of a page that is older than the server, the own may be gone
 */
export function createMessengerChunk(
  url: string,
  currentUrl: string,
  bridge: Bridge,
): MessengerChunk {
  let attempts = 0;
  async function attempt(): Promise<MountMessenger> {
    attempts += 1;
    const code = await Promise.race([
      // Browsers keep a failed import under its address.
      import(/* @vite-ignore */ attempts > 1 ? currentUrl + attempts : url),
      // Nothing came for six seconds: what is still under way goes on, and the next attempt finds it.
      pause(5),
    ]);
    // Nor is the empty script that a blocker puts in its place the messenger: either throws.
    return (code as { mountMessenger: MountMessenger }).mountMessenger.bind(0);
  }
  const fetch = onceDone(() => attempt().catch(attempt));
  const mount = onceDone(async () => (await fetch())(bridge));
  return { fetch, mount };
}

/** Does it once, however often it is asked for; what has failed is done again. */
function onceDone<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let standing: Promise<Result> | undefined;
  return () => {
    standing ??= run();
    standing.catch(() => (standing = undefined));
    return standing;
  };
}
