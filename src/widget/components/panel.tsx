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
  const isWide = surface.isExpanded.value && surface.view.value.name === 'conversation';
  return (
    <div
      class={`panel on-${look.value.alignment}${isWide ? ' is-wide' : ''}`}
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

interface Shown {
  key: string;
  depth: number;
  /** Where the view comes from: a conversation lies behind the list. */
  motion: 'is-deeper' | 'is-back' | '';
  /** What was shown before it. */
  left: string;
}

function CurrentView(): JSX.Element {
  const { surface } = useMessenger();
  const view = surface.view.value;
  const place = useRef<HTMLDivElement>(null);
  const isConversation = view.name === 'conversation';
  const key = isConversation ? view.conversationId : view.name;
  const shown = useRef<Shown>({ key, depth: Number(isConversation), motion: '', left: '' });
  const before = shown.current;
  if (before.key !== key) {
    const depth = Number(isConversation);
    const motion = depth > before.depth ? 'is-deeper' : depth < before.depth ? 'is-back' : '';
    shown.current = { key, depth, motion, left: before.key };
  }

  useEffect(() => {
    // A conversation gives the focus to its composer; who comes back from one finds it where they left the list.
    if (isConversation) return;
    const row = place.current?.querySelector<HTMLElement>(`#row-${shown.current.left}`);
    if (row) row.focus();
    else place.current?.focus({ preventScroll: true });
  }, [key]);

  return (
    <div class={`view ${shown.current.motion}`} key={key} ref={place} tabIndex={-1}>
      {view.name === 'home' && <Home />}
      {view.name === 'messages' && <Messages />}
      {isConversation && <ConversationView conversationId={view.conversationId} />}
    </div>
  );
}
