/** `window.Intercom`: the script's, or a stub that keeps what is said before the script is there. */
export interface IntercomFunction {
  (method: string, ...args: unknown[]): unknown;
  q?: unknown;
  c?: (call: unknown) => unknown;
  /** The script's own, not a stub. */
  foyer?: unknown;
}

interface IntercomWindow {
  Intercom?: IntercomFunction;
}

/** There is a page; on a server there is none, and nothing to do. */
export function isInPage(): boolean {
  return typeof document !== 'undefined';
}

/** Says it to the script, now or when it is there. On a server it does nothing. */
export function call(method: string, ...args: unknown[]): unknown {
  if (!isInPage()) return undefined;
  const page = window as IntercomWindow;
  // An element with that id is in its place on some pages.
  if (typeof page.Intercom !== 'function') page.Intercom = createStub();
  return page.Intercom(method, ...args);
}

/** Whether the script is there. */
export function isThere(): boolean {
  return Boolean((window as IntercomWindow).Intercom?.foyer);
}

/** As in Intercom's snippet, so that every script and every other client on the page knows what it is. */
function createStub(): IntercomFunction {
  const gathered: unknown[] = [];
  const stub: IntercomFunction = (...args) => stub.c?.(args);
  return Object.assign(stub, { q: gathered, c: (args: unknown) => void gathered.push(args) });
}
