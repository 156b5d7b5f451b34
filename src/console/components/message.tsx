import type { JSX } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { Blocks } from '../../ui/blocks.tsx';
import { clockTime } from '../../ui/relative-time.ts';
import type { MessageItem } from '../state/thread-items.ts';
import { Receipt } from './receipt.tsx';
import { useInbox } from './use-inbox.ts';

/** Something said: the person's on the left, the teammates' on the right. */
export function Message({ item }: { item: MessageItem }): JSX.Element {
  const { page, locale } = useInbox();
  const { key, author, blocks, createdAt, isFirst, receipt } = item;
  const classes = ['message', author.kind === 'teammate' ? 'is-ours' : 'is-theirs'];
  if (isFirst) classes.push('is-first');
  if (receipt === 'sending' || receipt === 'refused') classes.push(`is-${receipt}`);
  return (
    <div class={classes.join(' ')}>
      {isFirst && (
        <div class="message-head">
          {author.kind === 'contact' && <Avatar name={author.name} size={24} />}
          <bdi class="message-author">{author.name}</bdi>
          <time dateTime={new Date(createdAt).toISOString()}>
            {clockTime(createdAt, page.nowMs.value, locale)}
          </time>
        </div>
      )}
      <div class="bubble">
        <Blocks blocks={blocks} />
      </div>
      {receipt !== undefined && <Receipt receipt={receipt} id={key} />}
    </div>
  );
}
