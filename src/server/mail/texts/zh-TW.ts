import type { MailTexts } from './mail-texts.ts';

export const zhTW: MailTexts = {
  direction: 'ltr',
  from: '{workspace} 的 {name}',
  subject: '您與 {workspace} 的對話',
  continue: '繼續對話',
  reply: '您也可以直接回覆此郵件。',
  earlier: '先前的對話',
  you: '您',
  because: '您收到此郵件，是因為您曾聯絡 {workspace}。',
  unsubscribe: '取消訂閱',
  answer: '您的回覆',
  send: '傳送',
  sent: '您的訊息已傳送。',
  notSent: '您的訊息未傳送，請再試一次。',
  toSite: '返回 {site}',
  expired: '此連結已過期。請在我們的網站上再次聯絡我們。',
  unknown: '此連結無效，可能缺少一部分。',
  askUnsubscribe: '不想再收到 {workspace} 的郵件嗎？',
  unsubscribed: '您不會再收到 {workspace} 的郵件。',
};
