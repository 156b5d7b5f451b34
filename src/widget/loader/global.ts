import { methodNames } from './names.ts';

/** What is gathered or pushed: `arguments` objects or arrays. */
type Call = ArrayLike<unknown>;

/** Carries out `Intercom(name, …args)`. Never throws into the page. */
export type CallMethod = (name: unknown, args: readonly unknown[]) => unknown;

/** The function of the page's snippet, or ours. Pages and other scripts hang their own things on it. */
export interface IntercomFunction {
  (...args: unknown[]): unknown;
  q?: { push(call: Call): unknown };
  c?: (call: Call) => unknown;
  booted?: boolean;
  /** Ours, no stub: the function of each workspace whose script is in the page. */
  foyer?: Record<string, IntercomFunction>;
}

declare global {
  interface Window {
    Intercom?: IntercomFunction;
    intercomSettings?: unknown;
  }
}

/**
 * Puts a new function in the stub's place and carries out what the stub has gathered. References to the old stub go on working. Where another
 * workspace's function is there already, it stays until this one is booted.
 * @param createMethods is given what hears of `boot` and `shutdown`
 */
export function takeOver(
  window: Window,
  appId: string,
  createMethods: (onBooted: (isBooted: boolean) => void) => CallMethod,
): void {
  const stub = window.Intercom;
  const gathered = Array.isArray(stub?.q) ? [...(stub.q as Call[])] : [];
  const foyer = stub?.foyer ?? {};

  const callMethod = createMethods((isBooted) => {
    // The global addresses the workspace that was booted last.
    if (isBooted) window.Intercom = intercom;
    intercom.booted = isBooted;
  });
  const intercom: IntercomFunction = (name, ...args) => callMethod(name, args);
  const c = (call: Call) => intercom.apply(0, call as unknown[]);
  const handle = { q: { push: c }, c, loaderQueue: c };
  Object.assign(intercom, handle, { foyer, booted: false });
  for (const name of methodNames)
    Object.assign(intercom, { [name]: (...args: unknown[]) => callMethod(name, args) });

  const isAlone = !stub?.foyer;
  foyer[appId] = intercom;
  if (isAlone) {
    window.Intercom = intercom;
    if (stub) Object.assign(stub, handle);
  }
  // The snippet alone boots by its settings; a boot of the page's own comes in its turn.
  const settings = window.intercomSettings as { app_id?: unknown } | null | undefined;
  const isMeant = isAlone ? settings?.app_id : settings?.app_id === appId;
  if (isMeant && !gathered.some((args) => args[0] === 'boot')) intercom('boot', settings);
  gathered.forEach(c);
}
