import type { MailTexts } from './mail-texts.ts';

export const ja: MailTexts = {
  direction: 'ltr',
  from: '{name}（{workspace}）',
  subject: '{workspace}との会話',
  continue: '会話を続ける',
  reply: 'このメールにそのまま返信することもできます。',
  earlier: 'これまでの会話',
  you: 'あなた',
  because: '{workspace}にお問い合わせいただいたため、このメールをお送りしています。',
  unsubscribe: '配信を停止',
  answer: '返信',
  send: '送信',
  sent: 'メッセージを送信しました。',
  notSent: 'メッセージを送信できませんでした。もう一度お試しください。',
  toSite: '{site}に戻る',
  expired: 'このリンクは期限切れです。ウェブサイトからもう一度ご連絡ください。',
  unknown: 'このリンクは無効です。一部が欠けている可能性があります。',
  askUnsubscribe: '{workspace}からのメールを停止しますか？',
  unsubscribed: '{workspace}からのメールは今後届きません。',
};
