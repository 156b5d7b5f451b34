import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX, TargetedEvent } from 'preact';
import type { Conversation } from '../../contract/messenger/conversation.ts';
import type { NoticeTexts } from '../texts/notice-texts.ts';
import type { Texts } from '../texts/texts.ts';
import { drawing } from './icons.ts';
import type { NoticesTools } from './types.ts';

interface ViewTools extends Pick<
  NoticesTools,
  'avatar' | 'bridge' | 'h' | 'locale' | 'look' | 'root' | 'surface' | 'words'
> {
  ago(atMs: number): JSX.Element;
  texts: NoticeTexts;
  direction: Texts['direction'];
  notices(): Conversation[];
  isMuted: Signal<boolean>;
  setMuted(isMuted: boolean): void;
}

/** Previews above the launcher. The place for them is there before they are, or they are not heard. */
export function createNoticesView(tools: ViewTools): () => ComponentChildren {
  const { h, ago, avatar, bridge, locale, look, root, surface, texts, words } = tools;
  const document = root.ownerDocument;

  /** What was pressed goes, and the focus with it: to what is left, else to the launcher. */
  async function dismiss(place: Element, what: readonly Conversation[]): Promise<void> {
    surface.dismiss(what);
    // They are gone by then.
    await Promise.resolve();
    const { activeElement, body } = document;
    if (activeElement !== body) return;
    const launcher = document.querySelector('.intercom-launcher')?.shadowRoot;
    (place.querySelector('button') ?? launcher?.querySelector('button'))?.focus();
  }
  function onDismiss(what: readonly Conversation[]) {
    return ({ currentTarget }: TargetedEvent<HTMLElement>): void => {
      const place = currentTarget.closest('section');
      if (place !== null) void dismiss(place, what);
    };
  }
  function notice(conversation: Conversation): JSX.Element {
    const { id, last_comment, teammate } = conversation;
    const name = teammate?.name ?? bridge.settings.name;
    return h(
      'li',
      { class: 'notice', key: id },
      h(
        'button',
        {
          type: 'button',
          class: 'notice-open',
          onClick: () => surface.open({ name: 'conversation', conversationId: id }),
        },
        avatar(name),
        h(
          'span',
          { class: 'notice-text' },
          h(
            'span',
            { class: 'unseen' },
            texts.openFrom.replace('{name}', () => name),
          ),
          h(
            'span',
            { class: 'notice-top', 'aria-hidden': 'true' },
            h('strong', null, name),
            ago(last_comment.created_at),
          ),
          h('span', { class: 'notice-words', dir: 'auto' }, words(last_comment.blocks)),
        ),
      ),
      button(texts.dismiss, 'close', onDismiss([conversation]), 'notice-dismiss'),
    );
  }
  function button(
    label: string,
    icon: Parameters<typeof drawing>[1],
    onClick: (event: TargetedEvent<HTMLElement>) => void,
    name: string,
  ): JSX.Element {
    return h(
      'button',
      { type: 'button', class: `icon-button ${name}`, 'aria-label': label, onClick },
      drawing(h, icon, 16),
    );
  }
  function bar(notices: readonly Conversation[]): JSX.Element {
    const isMuted = tools.isMuted.value;
    return h(
      'div',
      { class: 'notices-bar' },
      button(
        isMuted ? texts.soundOn : texts.soundOff,
        isMuted ? 'muted' : 'sound',
        () => tools.setMuted(!isMuted),
        'notices-tool',
      ),
      notices.length > 1 &&
        h(
          'button',
          { type: 'button', class: 'notices-all', onClick: onDismiss(notices) },
          texts.dismissAll,
        ),
    );
  }
  function Place(): JSX.Element {
    const notices = tools.notices();
    return h(
      'section',
      {
        class: `notices on-${look.value.alignment}`,
        'aria-label': texts.notices,
        dir: tools.direction,
        lang: locale,
        onKeyDown(event: TargetedEvent<HTMLElement, KeyboardEvent>) {
          if (event.key === 'Escape') void dismiss(event.currentTarget, notices);
        },
      },
      h('ul', { 'aria-live': 'polite', role: 'list' }, notices.map(notice)),
      notices.length > 0 && bar(notices),
    );
  }
  return () => h(Place, null);
}
