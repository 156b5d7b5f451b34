import type { View } from '../bridge.ts';
import type { Dock } from './dock.ts';
import type { Extras } from './extras.ts';
import { toJson } from './to-json.ts';

type Method = (argument?: unknown, second?: unknown) => unknown;

interface Options {
  dock: Dock;
  update: Method;
  withExtras(run: (extras: Extras) => unknown): void;
  warn(...what: unknown[]): void;
}

const spaces: Readonly<Record<string, View | undefined>> = {
  // What every object has is no space.
  __proto__: null as never,
  home: { name: 'home' },
  messages: { name: 'messages' },
};

/**
 * What of the API needs a visit, by name; `open` is a press of the launcher, and `intend` somebody about to press it.
 * @see https://developers.intercom.com/installing-intercom/web/methods
 */
export function createMethods({ dock, update, withExtras, warn }: Options) {
  function open(view?: View): void {
    void dock.use((messenger) => {
      if (view) messenger.go(view);
      messenger.show();
    });
  }
  const methods: Record<string, Method | undefined> = {
    intend: dock.fetch,
    open: () => open(),
    update,
    // Who is there stays where they are; who comes back finds what is new.
    show: () =>
      open(dock.isOpen() ? undefined : spaces[dock.unreadCount() > 0 ? 'messages' : 'home']),
    hide: () => dock.messenger?.hide(),
    showMessages: () => open(spaces['messages']),
    showSpace(space) {
      const view = spaces[space as string];
      if (view) open(view);
      else withExtras((extras) => extras.isLacking(`${space as string}`));
    },
    showConversation: (id) => open({ name: 'conversation', conversationId: `${id as string}` }),
    showNewMessage: (prefill) =>
      dock.use((messenger) =>
        messenger.showNewMessage(typeof prefill === 'string' ? prefill : undefined),
      ),
    startConversation: (text) =>
      dock.use((messenger) => messenger.startConversation(`${(text ?? '') as string}`)),
    hideNotifications: (isHidden) => update({ hide_notifications: !!isHidden }),
    trackEvent(name, metadata) {
      const json = toJson(metadata);
      withExtras((extras) => extras.trackEvent(`${name as string}`, json));
    },
  };
  return (name: string, [argument, second]: readonly unknown[]): void => {
    const method = methods[name];
    try {
      if (method) method(argument, second);
      else withExtras((extras) => extras.isLacking(name));
    } catch (error) {
      // What a page gives may be no data at all; the next call has nothing to do with it.
      warn('failed:', error);
    }
  };
}
