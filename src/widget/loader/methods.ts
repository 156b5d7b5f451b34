import { callSafely } from './callbacks.ts';
import type { CallMethod } from './global.ts';
import { methodNames } from './names.ts';
import { createSession } from './session.ts';
import { isSignedIn, type PageSettings } from './settings.ts';
import { warn } from './warn.ts';
import { createWidget, type Widget, type WidgetOptions } from './widget.ts';

/**
 * What `Intercom(…)` does.
 * @param onBooted hears of `boot` and `shutdown`
 */
export function createMethods(
  options: WidgetOptions,
  onBooted: (isBooted: boolean) => void,
): CallMethod {
  const { callbacks, place, fetchVisit } = options;
  const { app_id, window } = place;
  let widget: Widget | undefined;
  let settings: PageSettings | undefined;
  let hasConsent = false;
  /** The page's settings when a session was ended: they may name who has left. */
  let spent: [unknown] | undefined;

  function boot(more?: PageSettings): void {
    if (widget) return widget.call('update', [more]);
    const { intercomSettings } = window;
    const isSpent =
      more && intercomSettings === spent?.[0] && isSignedIn({ ...(intercomSettings as object) });
    const ofPage = isSpent ? undefined : intercomSettings;
    // The page's objects are read, and never changed.
    settings = { ...(ofPage as PageSettings | undefined), ...settings, ...more };
    if (settings['consent'] === 'pending' && !hasConsent) return;
    widget = createWidget(options, settings, shutdown, forget);
    onBooted(true);
  }
  /** Before a boot it is kept for that, unless it says whose page this is. After a session it may be the former visitor's. */
  function update(more?: PageSettings): void {
    if (widget || more?.['app_id']) boot(more);
    else if (settings || !spent) settings = { ...settings, ...more };
  }
  function shutdown(): void {
    end();
    callbacks.outlive();
  }
  function end(): void {
    if (widget) widget.shutdown();
    else createSession(place, fetchVisit).end();
    spent = [window.intercomSettings];
    forget();
  }
  function forget(): void {
    widget = settings = undefined;
    onBooted(false);
  }
  function bootThisOrAnother(given?: PageSettings): unknown {
    const wanted = given?.['app_id'];
    if (wanted !== undefined && wanted !== app_id) {
      // Another workspace of the same page: from now on the page speaks with that one.
      const other = window.Intercom?.foyer?.[wanted as string];
      if (other) return other('boot', given);
      warn('This script is for', app_id);
    }
    boot(given);
    return widget && onBooted(true);
  }

  const own: Record<string, ((argument?: never) => unknown) | undefined> = {
    // What every object has is no method of ours.
    __proto__: null as never,
    boot: bootThisOrAnother,
    update,
    shutdown,
    consent(isGiven?: unknown) {
      const held = settings;
      hasConsent = isGiven === true;
      if (!hasConsent) end();
      settings = held;
      if (hasConsent && held) boot();
    },
    getVisitorId: () => widget?.visitorId(),
    whoami: () => widget?.whoami() ?? {},
  };
  for (const name of methodNames)
    if (/^on|ready/.test(name)) own[name] = (listener?: unknown) => callbacks.on(name, listener);

  return (name, args) => {
    if (own[name]) return callSafely(own[name], args[0]);
    if (methodNames.includes(name)) return callSafely(() => widget?.call(name, args));
    warn('No method', name);
    // Once is enough.
    own[name] = () => {};
    return undefined;
  };
}
