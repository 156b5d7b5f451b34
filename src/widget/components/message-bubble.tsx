import type { JSX } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { Blocks } from '../../ui/blocks.tsx';
import { clockTime } from '../../ui/relative-time.ts';
import type { MessageItem, ReceiptState } from '../state/thread-items.ts';
import { fill } from '../texts/fill.ts';
import type { Texts } from '../texts/texts.ts';
import { useMessenger } from './use-messenger.ts';

const receiptText: Record<ReceiptState, keyof Texts & ('sending' | 'sent' | 'seen' | 'notSent')> = {
  sending: 'sending',
  sent: 'sent',
  seen: 'seen',
  refused: 'notSent',
};

/** One message. Who said it is told to those who do not see on which side it stands. */
export function MessageBubble({ item }: { item: MessageItem }): JSX.Element {
  const { texts } = useMessenger();
  const { isOwn, isFirst, isLast, authorName, receipt } = item;
  const classes = ['message', isOwn ? 'is-own' : 'is-theirs'];
  if (isFirst) classes.push('is-first');
  if (isLast) classes.push('is-last');
  if (receipt === 'sending' || receipt === 'refused') classes.push(`is-${receipt}`);
  return (
    <div class={classes.join(' ')}>
      {!isOwn && <div class="message-side">{isLast && <Avatar name={authorName} size={24} />}</div>}
      <div class="message-main">
        {!isOwn && isFirst && (
          <div class="message-author" aria-hidden="true">
            {authorName}
          </div>
        )}
        <div class="bubble">
          <span class="unseen">
            {isOwn ? texts.youSaid : fill(texts.authorSaid, { name: authorName })}
          </span>
          <Blocks blocks={item.blocks} />
        </div>
        <MessageFoot item={item} />
      </div>
    </div>
  );
}

function MessageFoot({ item }: { item: MessageItem }): JSX.Element | null {
  const { texts, outgoing, clock, locale } = useMessenger();
  const { receipt, isLast, createdAt, key } = item;
  if (receipt === undefined && !isLast) return null;
  const isSettled = receipt === undefined || receipt === 'sent' || receipt === 'seen';
  return (
    <div class="message-foot">
      {isSettled && (
        <time dateTime={new Date(createdAt).toISOString()}>
          {clockTime(createdAt, clock.nowMs(), locale)}
        </time>
      )}
      {receipt !== undefined && <span>{texts[receiptText[receipt]]}</span>}
      {receipt === 'refused' && (
        <button type="button" class="link" onClick={() => outgoing.tryAgain(key)}>
          {texts.tryAgain}
        </button>
      )}
    </div>
  );
}
