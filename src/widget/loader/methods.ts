import { boot, type Boot, type BootOptions } from './boot.ts';
import { callSafely } from './callbacks.ts';
import type { PageSettings } from './settings.ts';
import { unsentKey } from './unsent.ts';
import { warn } from './warn.ts';

/** Carries out `Intercom(name, argument)`. Never throws into the page. */
export type CallMethod = (name: unknown, argument: unknown) => unknown;

/**
 * @param onBooted hears of `boot` and `shutdown`
 * @see https://developers.intercom.com/installing-intercom/web/methods
 */
export function createMethods(
  options: BootOptions,
  onBooted: (isBooted: boolean) => void,
): CallMethod {
  const { callbacks, config, window } = options;
  let booted: Boot | undefined;

  function bootOrUpdate(given: unknown): void {
    // The page's object is read, never kept and never changed.
    const settings = { ...(given as PageSettings | undefined) };
    if (booted) return booted.update(settings);
    const { app_id } = config.settings;
    if (settings.app_id && settings.app_id !== app_id) warn('This script is for', app_id);
    booted = boot(
      options,
      { ...(window.intercomSettings as PageSettings | undefined), ...settings },
      shutdown,
      forget,
    );
    onBooted(true);
  }
  function shutdown(): void {
    booted?.shutdown();
    forget();
  }
  function forget(): void {
    booted = undefined;
    onBooted(false);
  }

  // Another tab keeps something that is not sent yet: the visitor writes, and there may be an answer.
  window.addEventListener('storage', ({ key }) => {
    if (key === unsentKey(config.settings.app_id)) booted?.preload();
  });
  const methods = {
    // What every object has is no method of ours.
    __proto__: null,
    boot: bootOrUpdate,
    update: bootOrUpdate,
    shutdown,
    show: () => booted?.show(),
    hide: () => booted?.hide(),
    showNewMessage: (prefill: unknown) =>
      booted?.showNewMessage(typeof prefill === 'string' ? prefill : undefined),
    onShow: (listener: unknown) => callbacks.on('onShow', listener),
    onHide: (listener: unknown) => callbacks.on('onHide', listener),
    onUnreadCountChange(listener: unknown) {
      callbacks.on('onUnreadCountChange', listener);
      if (typeof listener === 'function') listener(booted?.unreadCount() ?? 0);
    },
    getVisitorId: () => booted?.visitorId(),
    // In every snippet, from a time when the widget did not attach itself.
    reattach_activator() {},
  } as unknown as Record<string, ((argument: unknown) => unknown) | undefined>;

  return (name, argument) => {
    const method = methods[name as string];
    if (method) return callSafely(method, argument);
    warn('No method', name);
    // Once is enough.
    methods[name as string] = () => {};
    return undefined;
  };
}
