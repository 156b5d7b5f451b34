import { methodNames } from './names.ts';

/** What is gathered or pushed: `arguments` objects or arrays. */
type Call = ArrayLike<unknown>;

/** Carries out `Intercom(name, …args)`, whatever the page says for a name. Never throws into the page. */
export type CallMethod = (name: string, args: readonly unknown[]) => unknown;

/** The function of the page's snippet, or ours. Pages and other scripts hang their own things on it. */
export interface IntercomFunction {
  (...args: unknown[]): unknown;
  q?: { push(call: Call): unknown };
  c?: (call: Call) => unknown;
  booted?: boolean;
  /** Ours, no stub: the function of each workspace whose script is in the page. */
  foyer?: Record<string, IntercomFunction>;
}

/** Where scripts of ours find each other, also when the page has put something else in the function's place. */
export const there = 'intercom-foyer';

declare global {
  interface Window {
    [there]?: Record<string, IntercomFunction>;
    Intercom?: IntercomFunction;
    intercomSettings?: unknown;
  }
}

/**
 * Puts a new function in the stub's place and carries out what the stub has gathered. References to the old stub go on working. Where another
 * workspace's function is there already, it stays until this one is booted. Where this workspace's was there, and the page has put a stub in its place,
 * it comes back: a page that includes the script twice has one widget.
 * @param createMethods is given what hears of `boot` and `shutdown`
 */
export function takeOver(
  window: Window,
  appId: string,
  createMethods: (onBooted: (isBooted: boolean) => void) => CallMethod,
): void {
  const stub = window.Intercom;
  const isAlone = !stub?.foyer;
  const foyer = (window[there] ??= {});
  if (!isAlone && foyer[appId]) return;
  const gathered: Call[] = Array.isArray(stub?.q) ? stub.q : [];
  const intercom = (foyer[appId] ??= createFunction(window, foyer, createMethods));
  if (isAlone) {
    window.Intercom = intercom;
    if (stub) Object.assign(stub, intercom);
  }
  // The snippet alone boots by its settings; a boot of the page's own comes in its turn.
  const settings = window.intercomSettings as { app_id?: unknown } | null | undefined;
  const isMeant = isAlone ? settings?.app_id : settings?.app_id === appId;
  if (isMeant && !gathered.some((args) => args[0] === 'boot')) intercom('boot', settings);
  gathered.forEach((call) => intercom.c?.(call));
}

function createFunction(
  window: Window,
  foyer: Record<string, IntercomFunction>,
  createMethods: (onBooted: (isBooted: boolean) => void) => CallMethod,
): IntercomFunction {
  const callMethod = createMethods((isBooted) => {
    // The global addresses the workspace that was booted last.
    if (isBooted) window.Intercom = intercom;
    intercom.booted = isBooted;
  });
  const intercom: IntercomFunction = (name, ...args) => callMethod(name as string, args);
  const c = (call: Call) => intercom.apply(0, call as unknown[]);
  Object.assign(intercom, { q: { push: c }, c, loaderQueue: c, foyer, booted: false });
  for (const name of methodNames)
    Object.assign(intercom, { [name]: (...args: unknown[]) => callMethod(name, args) });
  return intercom;
}
