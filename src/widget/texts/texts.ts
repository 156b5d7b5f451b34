import type { BotTexts } from './bot-texts.ts';
import type { LauncherTexts } from '../../contract/loader-config.ts';

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
  you: string;
  closedConversation: string;
  sending: string;
  sent: string;
  seen: string;
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
  /** Below what is on show. */
  newMessages: string;
  cannotLoad: string;
  justNow: string;
  /** Before a message, for those who hear the thread and do not see on which side it stands. */
  youSaid: string;
  authorSaid: string;
  /** A teammate, just now. */
  isTyping: string;
  /** The English ones come with what bots need. */
  bots?: BotTexts;
}
