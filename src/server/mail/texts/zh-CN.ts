import type { MailTexts } from './mail-texts.ts';

export const zhCN: MailTexts = {
  direction: 'ltr',
  from: '{workspace} 的 {name}',
  subject: '您与 {workspace} 的对话',
  continue: '继续对话',
  reply: '您也可以直接回复此邮件。',
  earlier: '此前的对话',
  you: '您',
  because: '您收到此邮件，是因为您曾联系 {workspace}。',
  unsubscribe: '退订',
  answer: '您的回复',
  send: '发送',
  sent: '您的消息已发送。',
  notSent: '您的消息未发送，请重试。',
  toSite: '返回 {site}',
  expired: '此链接已过期。请在我们的网站上重新联系我们。',
  unknown: '此链接无效，可能缺少一部分。',
  askUnsubscribe: '不想再收到 {workspace} 的邮件吗？',
  unsubscribed: '您不会再收到 {workspace} 的邮件。',
};
