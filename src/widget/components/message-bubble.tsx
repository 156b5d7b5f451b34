import type { JSX } from 'preact';
import { Blocks } from '../../ui/blocks.tsx';
import { timeOfDay } from '../../ui/time-of-day.ts';
import type { Part } from '../../contract/part.ts';
import type { MessageItem } from '../state/thread-items.ts';
import { fill } from '../texts/fill.ts';
import type { Texts } from '../texts/texts.ts';
import { PersonAvatar } from './person-avatar.tsx';
import { pressAway } from './press-away.ts';
import { useMessenger } from './use-messenger.ts';

type Sentence = { [Name in keyof Texts]: Texts[Name] extends string ? Name : never }[keyof Texts];

/** What stands in a message's way, in words. */
const delayed: Readonly<Record<string, Sentence>> = {
  rate_limited: 'slowDown',
  too_many_attempts: 'slowDown',
  version_unsupported: 'reloadToSend',
};
const refused: Readonly<Record<string, Sentence>> = {
  blocked: 'blocked',
  conversation_unknown: 'conversationGone',
  too_large: 'tooLong',
};

function sayReceipt({ receipt, problem = '' }: MessageItem, texts: Texts): string | undefined {
  switch (receipt) {
    case 'delayed':
      return texts[delayed[problem] ?? 'stillSending'];
    case 'refused':
      return fill(texts.notSent, { why: texts[refused[problem] ?? 'notAccepted'] });
    case undefined:
      return undefined;
    default:
      return texts[receipt];
  }
}

/** One message. Who said it is told to those who do not see on which side it stands. */
export function MessageBubble({ item }: { item: MessageItem }): JSX.Element {
  const { bots, texts } = useMessenger();
  const { isOwn, isBot, isFirst, isLast } = item;
  const bot = isBot ? bots.bots.value : undefined;
  const name = bot?.name ?? item.authorName;
  return (
    <div class={useClasses(item)}>
      {!isOwn && (
        <div class="message-side">
          {isLast && (bot?.avatar() ?? <PersonAvatar name={name} size={24} />)}
        </div>
      )}
      <div class="message-main">
        {!isOwn && isFirst && (
          <div class="message-author" aria-hidden="true">
            {name}
          </div>
        )}
        <div class="bubble">
          <span class="unseen">{isOwn ? texts.youSaid : fill(texts.authorSaid, { name })}</span>
          <Body blocks={item.blocks} />
        </div>
        <MessageFoot item={item} />
      </div>
    </div>
  );
}

function useClasses({ blocks, isOwn, isFirst, isLast, receipt }: MessageItem): string {
  const { extras } = useMessenger();
  const classes = ['message', isOwn ? 'is-own' : 'is-theirs'];
  if (isFirst) classes.push('is-first');
  if (isLast) classes.push('is-last');
  if (receipt !== undefined) classes.push(`is-${receipt}`);
  if (extras.piece.value?.isLarge(blocks)) classes.push('is-emoji');
  return classes.join(' ');
}

function Body({ blocks }: Pick<MessageItem, 'blocks'>): JSX.Element {
  const more = useMessenger().extras.piece.value;
  return <Blocks blocks={blocks} say={more?.words} show={more?.show} />;
}

/** What a bot asks with its message, where it can be answered. */
export function Question({ part }: { part: Part }): JSX.Element {
  const { bots } = useMessenger();
  return <>{bots.bots.value?.prompt(part)}</>;
}

function MessageFoot({ item }: { item: MessageItem }): JSX.Element | null {
  const { texts, outgoing, locale } = useMessenger();
  const { receipt, isLast, createdAt, key } = item;
  if (receipt === undefined && !isLast) return null;
  const isSettled = receipt === undefined || receipt === 'sent' || receipt === 'seen';
  return (
    <div class="message-foot">
      {isSettled && (
        <time dateTime={new Date(createdAt).toISOString()}>{timeOfDay(createdAt, locale)}</time>
      )}
      {receipt !== undefined && <span>{sayReceipt(item, texts)}</span>}
      {receipt === 'refused' && (
        <>
          <button
            type="button"
            class="link"
            onClick={(event) => pressAway(event, () => outgoing.tryAgain(key))}
          >
            {texts.tryAgain}
          </button>
          <button
            type="button"
            class="link"
            onClick={(event) => pressAway(event, () => outgoing.discard(key))}
          >
            {texts.discard}
          </button>
        </>
      )}
    </div>
  );
}
