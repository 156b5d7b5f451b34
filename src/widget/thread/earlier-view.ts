import type { ComponentChildren } from 'preact';
import type { PagesInSight } from './pages-in-sight.ts';
import type { ThreadTools } from './types.ts';

type Tools = Pick<ThreadTools, 'conversations' | 'h' | 'texts'>;

/** The button above the first message, which is seldom needed: what is before comes when one gets near. */
export function createEarlierView(
  { conversations, h, texts }: Tools,
  { isLoading, showEarlier }: Pick<PagesInSight, 'isLoading' | 'showEarlier'>,
): (conversationId: string) => ComponentChildren {
  return (conversationId) => {
    const isUnreadable = conversations.unreadable.value.has(conversationId);
    const word = isUnreadable ? texts.tryAgain : texts.loadEarlier;
    return [
      isUnreadable && h('p', { class: 'earlier-problem', role: 'alert' }, texts.cannotLoad),
      h(
        'button',
        { type: 'button', class: 'quiet earlier', onClick: () => void showEarlier() },
        isLoading() ? texts.loading : word,
      ),
    ];
  };
}
