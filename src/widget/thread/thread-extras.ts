import type { JSX } from 'preact';
import { linked } from '../../ui/linked.ts';
import { createDays } from './days.ts';
import { createEarlierView } from './earlier-view.ts';
import { en } from './en.ts';
import { isEmojiOnly } from './is-emoji-only.ts';
import { createPagesInSight } from './pages-in-sight.ts';
import { createLanding } from './landing.ts';
import { rememberRows } from './remember-rows.ts';
import css from './thread-extras.css?inline';
import type { ThreadExtras, ThreadTools } from './types.ts';

/**
 * The one export of the thread's chunk.
 * @example const extras = createThreadExtras(tools); extras.withLines(items, 3);
 */
export function createThreadExtras(tools: ThreadTools): ThreadExtras {
  const { h, files, locale, count, fill } = tools;
  const texts = { ...en, ...tools.texts };
  tools.addStyles(css);
  const pages = createPagesInSight(tools);
  const days = createDays(tools);
  return {
    ...rememberRows<JSX.Element>(),
    say({ kind, createdAt }) {
      if (kind === 'closed') return texts.closedConversation;
      if (kind === 'opened') return texts.openedConversation;
      return kind === 'unread' ? texts.unreadLine : days.say(createdAt);
    },
    show(block) {
      if (block.type === 'paragraph' || block.type === 'list') return undefined;
      void files.need();
      return files.piece.value?.show(block);
    },
    words: (text) => linked(h, text),
    isLarge: ([block, more]) =>
      block?.type === 'paragraph' && more === undefined && isEmojiOnly(block.text),
    heightOf: pages.heightOf,
    watch: pages.watch,
    land: createLanding(),
    isLoading: pages.isLoading,
    earlier: createEarlierView({ ...tools, texts }, pages),
    below(items, lastSeen, isFar, go) {
      const seen = items.findIndex(({ key }) => key === lastSeen);
      const news = seen < 0 ? [] : items.slice(seen + 1);
      const newCount = news.filter(({ kind }) => kind === 'message').length;
      return (isFar || newCount > 0) && this.toNewest(newCount, go);
    },
    toNewest: (newCount, go) =>
      h(
        'button',
        {
          type: 'button',
          class: 'to-newest',
          'aria-label': newCount > 0 ? count(texts.newMessages, newCount) : texts.toNewest,
          onClick: go,
        },
        h(
          'svg',
          { class: 'icon', viewBox: '0 0 24 24', width: 20, height: 20, 'aria-hidden': 'true' },
          h('path', { d: 'M12 4.5V19M18.5 12.5 12 19l-6.5-6.5' }),
        ),
        newCount > 0 && h('span', { class: 'count' }, newCount.toLocaleString(locale)),
      ),
    typing: (name) =>
      h(
        'p',
        { class: 'typing' },
        h(
          'span',
          { class: 'typing-dots', 'aria-hidden': 'true' },
          [0, 1, 2].map(() => h('i', null)),
        ),
        fill(texts.isTyping, { name }),
      ),
    stop() {
      days.stop();
      pages.stop();
    },
  };
}
