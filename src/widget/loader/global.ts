import type { CallMethod } from './methods.ts';

type Call = ArrayLike<unknown>;

/** The function of the page's snippet, or ours. Pages and other scripts hang their own things on it. */
export interface IntercomFunction {
  (...args: unknown[]): unknown;
  q?: { push(call: Call): unknown };
  c?: (call: Call) => unknown;
  booted?: boolean;
  /** Ours, not a stub. */
  foyer?: true;
}

declare global {
  interface Window {
    Intercom?: IntercomFunction;
    intercomSettings?: unknown;
  }
}

/** Puts a new function in the stub's place and carries out what the stub has gathered. References to the old stub go on working. */
export function takeOver(window: Window, callMethod: CallMethod): void {
  const stub = window.Intercom;
  const gathered = Array.isArray(stub?.q) ? [...(stub.q as Call[])] : [];

  const c = (call: Call) => callMethod(call[0], call[1]);
  const handle = { q: { push: c }, c };
  window.Intercom = Object.assign(callMethod as IntercomFunction, handle, {
    foyer: true as const,
    booted: false,
  });
  if (stub) Object.assign(stub, handle);

  // The snippet alone boots by its settings; a boot of the page's own comes in its turn.
  const settings = window.intercomSettings as { app_id?: unknown } | null | undefined;
  if (settings?.app_id && !gathered.some((args) => args[0] === 'boot'))
    callMethod('boot', settings);
  gathered.forEach(c);
}
