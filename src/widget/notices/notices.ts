import { createAgo } from './ago.ts';
import { en } from './en.ts';
import { createMuted } from './muted.ts';
import css from './notices.css?inline';
import { createNoticesView } from './notices-view.ts';
import { shareDismissed } from './share-dismissed.ts';
import { createSound } from './sound.ts';
import { speakAlone } from './speak-alone.ts';
import { createTabSign } from './tab-sign.ts';
import { newsIn, toHeard, toNotices } from './to-notices.ts';
import type { Notices, NoticesTools } from './types.ts';

/**
 * The one export of the notices' chunk: what is unread by now was there before, and makes no sound.
 * @example const notices = createNotices(tools); notices.view();
 */
export function createNotices(tools: NoticesTools): Notices {
  const { bridge, conversations, isVisible, look, root, surface, signal, effect } = tools;
  const texts = tools.texts.notices ?? en;
  tools.addStyles(css);
  const window = root.ownerDocument.defaultView as Window & typeof globalThis;
  const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const muted = createMuted(bridge.settings.app_id, window);
  const isMuted = signal(muted.read());
  const sound = createSound(window);
  const sign = createTabSign(window, isStill);
  const { ago, stop: stopAgo } = createAgo(tools);
  let heard = toHeard(conversations.conversations.peek().values());

  function isBeingRead(conversationId: string): boolean {
    const view = surface.view.peek();
    const isThere = view.name === 'conversation' && view.conversationId === conversationId;
    return isThere && surface.isOpen.peek() && isVisible.peek();
  }
  function tell(conversationId: string): void {
    if (isBeingRead(conversationId) || look.peek().hide_notifications) return;
    if (!isMuted.peek()) sound.play();
    const count = conversations.unreadCount.peek();
    // Another tab may have read it meanwhile.
    if (!isVisible.peek() && count > 0) sign.show(count, tools.count(texts.title, count));
  }
  const endings = [
    shareDismissed(tools, window),
    effect(() => {
      const all = [...conversations.conversations.value.values()];
      const news = newsIn(heard, all);
      heard = toHeard(all);
      for (const { id, last_comment } of news) {
        const name = `foyer-${bridge.settings.app_id}-${last_comment.id}`;
        void speakAlone(window, name, isVisible.peek(), () => tell(id));
      }
    }),
    effect(() => {
      if (isVisible.value || conversations.unreadCount.value === 0) sign.clear();
    }),
    // Who opens the messenger has seen what there is.
    effect(() => {
      if (!surface.isOpen.value) return;
      surface.dismiss(conversations.ordered.value.filter(({ unread_count }) => unread_count > 0));
    }),
  ];

  return {
    ago,
    view: createNoticesView({
      ...tools,
      ago,
      texts,
      direction: tools.texts.direction,
      notices() {
        if (surface.isOpen.value || look.value.hide_notifications) return [];
        const all = conversations.conversations.value.values();
        return toNotices(all, surface.dismissed.value);
      },
      isMuted,
      setMuted(next) {
        isMuted.value = next;
        muted.write(next);
      },
    }),
    stop() {
      endings.forEach((end) => end());
      stopAgo();
      sign.clear();
      sound.stop();
    },
  };
}
