import { pause } from './pause.ts';

/** Fetches a module once, however often it is asked for; what has failed is fetched anew by the next call. */
export type LoadChunk = <Module>(url: string, currentUrl: string) => () => Promise<Module>;

/**
 * @param url where this loader's own is
 * @param currentUrl with a number at its end leads to the one of today: of a page that is older than the server, the own may be gone
 */
export const loadChunk: LoadChunk = <Module>(url: string, currentUrl: string) => {
  let attempts = 0;
  async function attempt(): Promise<Module> {
    attempts += 1;
    const code = await Promise.race([
      // Browsers keep a failed import under its address.
      import(/* @vite-ignore */ attempts > 1 ? currentUrl + attempts : url),
      // Nothing came for six seconds: what is still under way goes on, and the next attempt finds it.
      pause(5),
    ]);
    // Nor is it the chunk where a blocker has put an empty script in its place.
    // What did not come in time has no keys to count: it throws too.
    if (Object.keys(code as object).length === 0) throw new Error(url);
    return code as Module;
  }
  let standing: Promise<Module> | undefined;
  return () => {
    standing ??= attempt().catch(attempt);
    standing.catch(() => (standing = undefined));
    return standing;
  };
};
