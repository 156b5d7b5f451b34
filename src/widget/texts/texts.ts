import type { BotTexts } from './bot-texts.ts';
import type { EmojiTexts } from './emoji-texts.ts';
import type { FileTexts } from './file-texts.ts';
import type { NoticeTexts } from './notice-texts.ts';
import type { Plural } from './plural.ts';
import type { LauncherTexts } from '../../contract/loader-config.ts';

/** How fast the site says that it answers. */
export type ReplyTime = 'minutes' | 'hours' | 'day';

/** Every sentence that a visitor reads. What stands in braces is filled in. */
export interface Texts {
  /** The language's own direction. */
  direction: 'ltr' | 'rtl';
  launcher: LauncherTexts;
  messenger: string;
  greeting: string;
  invitation: string;
  sendUsAMessage: string;
  /** Under the button that begins a conversation. */
  weAnswerHere: string;
  /** In its place, where the site has said how fast it answers. */
  replyTimes: Record<ReplyTime, string>;
  /** In its place outside office hours; `{time}` is a date or a weekday with a time, after a colon. */
  away: string;
  recent: string;
  messages: string;
  noMessages: string;
  noMessagesHint: string;
  newConversation: string;
  conversation: string;
  message: string;
  messagePlaceholder: string;
  send: string;
  back: string;
  close: string;
  home: string;
  /** The panel takes more of the window, or less again. */
  expand: string;
  collapse: string;
  you: string;
  /** Before the words of a draft, in the list. */
  draft: string;
  closedConversation: string;
  openedConversation: string;
  sending: string;
  sent: string;
  seen: string;
  /** `{why}` is a sentence, one of those below. */
  notSent: string;
  /** An attempt has failed, and there will be another. */
  stillSending: string;
  /** The server wants not to be asked for a while. */
  slowDown: string;
  /** The page is older than the server understands. */
  reloadToSend: string;
  /** Why a message was not sent. */
  notAccepted: string;
  tooLong: string;
  conversationGone: string;
  blocked: string;
  tryAgain: string;
  discard: string;
  /** The browser forbids storage, or has none left. */
  notKept: string;
  offline: string;
  loadEarlier: string;
  /** Below what is on show: the button that leads there. */
  newMessages: Plural;
  /** The same button where nothing is new. */
  toNewest: string;
  /** The line between what was read and what was not. */
  unreadLine: string;
  loading: string;
  /** A list, or a conversation; the next says what can be done all the same. */
  cannotLoad: string;
  canStillWrite: string;
  justNow: string;
  /** Before a message, for those who hear the thread and do not see on which side it stands. */
  youSaid: string;
  authorSaid: string;
  /** A teammate, just now. */
  isTyping: string;
  /** Buttons of the composer. */
  attach: string;
  insertEmoji: string;
  /** Of a piece of code. */
  copy: string;
  copied: string;
  /** Of a picture in the thread; `{name}` is the file's. */
  openImage: string;
  download: string;
  /** The English ones come with what is fetched on use. */
  bots?: BotTexts;
  files?: FileTexts;
  emoji?: EmojiTexts;
  notices?: NoticeTexts;
}

/** What a thread says that there is something to read in: English comes with what says it. */
export type LaterTexts = Pick<
  Texts,
  'openedConversation' | 'loadEarlier' | 'newMessages' | 'toNewest' | 'unreadLine' | 'isTyping'
>;

/** The same of when something was said. */
export type AgoTexts = Pick<Texts, 'justNow'>;

/** The same of files and code in it. */
export type ShownTexts = Pick<Texts, 'copy' | 'copied' | 'openImage' | 'download'>;
