import { h, type JSX } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { Blocks } from '../../ui/blocks.tsx';
import { linked } from '../../ui/linked.ts';
import type { MessageItem } from '../state/thread-items.ts';
import { isFile, MessageFile } from './attachments/message-file.tsx';
import { Icon } from './icon.tsx';
import { ByMailMark } from './mail/by-mail-mark.tsx';
import { MailedMark } from './mail/mailed-mark.tsx';
import { PromptView } from './prompt-view.tsx';
import { Receipt } from './receipt.tsx';
import { Glyph } from './settings/glyph.tsx';
import { timeOfDay } from '../../ui/time-of-day.ts';
import { useInbox } from './use-inbox.ts';

const say = (text: string) => linked(h, text);
const show = (block: MessageItem['blocks'][number]) =>
  isFile(block) ? <MessageFile block={block} /> : undefined;

/** Something said: the person's on the left, the teammates' on the right; a note is seen by teammates only. */
export function Message({ item }: { item: MessageItem }): JSX.Element {
  const { locale } = useInbox();
  const { kind, author, blocks, prompt, createdAt, isFirst, receipt, mailed, mail } = item;
  const classes = ['message', author.kind === 'contact' ? 'is-theirs' : 'is-ours'];
  if (author.kind === 'bot') classes.push('is-bot');
  if (kind === 'note') classes.push('is-note');
  if (isFirst) classes.push('is-first');
  if (receipt === 'sending' || receipt === 'delayed') classes.push('is-sending');
  if (receipt === 'refused') classes.push('is-refused');
  return (
    <div class={classes.join(' ')}>
      {isFirst && (
        <div class="message-head">
          {author.kind === 'contact' && <Avatar name={author.name} size={24} />}
          {author.kind === 'bot' && <Glyph name="bot" size={15} />}
          <bdi class="message-author">{author.name}</bdi>
          {kind === 'note' && (
            <span class="note-mark">
              <Icon name="lock" size={12} />
              Only teammates see this
            </span>
          )}
          <time dateTime={new Date(createdAt).toISOString()}>{timeOfDay(createdAt, locale)}</time>
        </div>
      )}
      <div class={blocks.every(isFile) ? 'bubble is-files' : 'bubble'}>
        <Blocks blocks={blocks} say={say} show={show} />
      </div>
      {prompt !== undefined && <PromptView prompt={prompt} />}
      <div class="message-foot">
        <Receipt item={item} />
        <MailedMark mailed={mailed} />
        {mail !== undefined && <ByMailMark mail={mail} />}
      </div>
    </div>
  );
}
