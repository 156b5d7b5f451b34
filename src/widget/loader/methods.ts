import { boot, type Boot, type BootOptions } from './boot.ts';
import { callSafely } from './callbacks.ts';
import type { PageSettings } from './settings.ts';
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
  const warned = new Set<unknown>();
  let booted: Boot | undefined;

  function bootOrUpdate(given: unknown): void {
    const settings = toSettings(given);
    if (booted) return booted.update(settings);
    const { app_id } = config.settings;
    if (settings.app_id && settings.app_id !== app_id)
      warn(`This script is for the app_id “${app_id}”.`);
    booted = boot(options, { ...toSettings(window.intercomSettings), ...settings }, shutdown);
    onBooted(true);
  }
  function shutdown(): void {
    booted?.shutdown();
    booted = undefined;
    onBooted(false);
  }

  const methods: Record<string, (argument: unknown) => unknown> = {
    boot: bootOrUpdate,
    update: bootOrUpdate,
    shutdown,
    show: () => booted?.show(),
    hide: () => booted?.hide(),
    showNewMessage: (prefill) =>
      booted?.showNewMessage(typeof prefill === 'string' ? prefill : undefined),
    onShow: (listener) => callbacks.on('onShow', listener),
    onHide: (listener) => callbacks.on('onHide', listener),
    onUnreadCountChange(listener) {
      callbacks.on('onUnreadCountChange', listener);
      if (typeof listener === 'function') listener(booted?.unreadCount() ?? 0);
    },
    getVisitorId: () => booted?.visitorId(),
    // In every snippet, from a time when the widget did not attach itself.
    reattach_activator() {},
  };

  return (name, argument) => {
    const method = Object.hasOwn(methods, String(name)) && methods[String(name)];
    if (method) return callSafely(method, argument);
    if (!warned.has(name)) warn(`There is no method “${String(name)}”.`);
    warned.add(name);
    return undefined;
  };
}

/** The page's object is read, never kept and never changed. */
function toSettings(value: unknown): PageSettings {
  return { ...(value as PageSettings | null | undefined) };
}
