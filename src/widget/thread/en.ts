import type { LaterTexts } from '../texts/texts.ts';

/** What a thread says that there is something to read in. */
export const en: LaterTexts = {
  openedConversation: 'This conversation was opened again',
  loadEarlier: 'Show earlier messages',
  newMessages: { one: '{count} new message', other: '{count} new messages' },
  toNewest: 'Jump to the newest message',
  unreadLine: 'New',
  isTyping: '{name} is typing',
};
