import type { NoticeTexts } from '../texts/notice-texts.ts';

export const en: NoticeTexts = {
  notices: 'New messages',
  openFrom: 'Open the message from {name}',
  dismiss: 'Dismiss',
  dismissAll: 'Dismiss all',
  title: { one: '{count} new message', other: '{count} new messages' },
  soundOn: 'Turn sound on',
  soundOff: 'Turn sound off',
};
