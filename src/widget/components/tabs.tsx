import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { fill } from '../texts/fill.ts';
import { Offline } from './offline.tsx';
import { useMessenger } from './use-messenger.ts';

/** Home and messages, one press apart. */
export function Tabs({ at }: { at: 'home' | 'messages' }): JSX.Element {
  const { surface, texts, conversations } = useMessenger();
  const unread = conversations.unreadCount.value;
  return (
    <>
      <Offline />
      <nav class="tabs">
        <button
          type="button"
          aria-current={at === 'home' ? 'page' : undefined}
          onClick={() => surface.go({ name: 'home' })}
        >
          <Icon name="home" />
          {texts.home}
        </button>
        <button
          type="button"
          aria-current={at === 'messages' ? 'page' : undefined}
          onClick={() => surface.go({ name: 'messages' })}
        >
          <span class="with-badge">
            <Icon name="messages" />
            {unread > 0 && (
              <span class="badge" aria-label={fill(texts.launcher.unread, { count: unread })}>
                {unread > 9 ? '9+' : unread}
              </span>
            )}
          </span>
          {texts.messages}
        </button>
      </nav>
    </>
  );
}
