import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ConversationView } from './conversation-view.tsx';
import { Home } from './home.tsx';
import { Messages } from './messages.tsx';
import { useMessenger } from './use-messenger.ts';

/** The window of the messenger. It takes the focus when it opens; the launcher takes it back. */
export function Panel(): JSX.Element | null {
  const { surface, texts, locale, look } = useMessenger();
  if (!surface.isOpen.value) return null;
  return (
    <div
      class={`panel on-${look.value.alignment}`}
      role="dialog"
      aria-label={texts.messenger}
      dir={texts.direction}
      lang={locale}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) surface.close();
      }}
    >
      <CurrentView />
    </div>
  );
}

function CurrentView(): JSX.Element {
  const { surface } = useMessenger();
  const view = surface.view.value;
  const place = useRef<HTMLDivElement>(null);
  const key = view.name === 'conversation' ? view.conversationId : view.name;

  useEffect(() => {
    // A conversation gives the focus to its composer.
    if (view.name !== 'conversation') place.current?.focus({ preventScroll: true });
  }, [key]);

  return (
    <div class="view" key={key} ref={place} tabIndex={-1}>
      {view.name === 'home' && <Home />}
      {view.name === 'messages' && <Messages />}
      {view.name === 'conversation' && <ConversationView conversationId={view.conversationId} />}
    </div>
  );
}
