import type { MailTexts } from './mail-texts.ts';

export const uk: MailTexts = {
  direction: 'ltr',
  from: '{name} з {workspace}',
  subject: 'Ваша розмова з {workspace}',
  continue: 'Продовжити розмову',
  reply: 'Або просто дайте відповідь на цей лист.',
  earlier: 'Раніше в цій розмові',
  you: 'Ви',
  because: 'Ви отримали цей лист, бо написали до {workspace}.',
  unsubscribe: 'Відписатися',
  answer: 'Ваша відповідь',
  send: 'Надіслати',
  sent: 'Ваше повідомлення надіслано.',
  notSent: 'Ваше повідомлення не надіслано. Спробуйте ще раз.',
  toSite: 'Назад до {site}',
  expired: 'Термін дії посилання минув. Напишіть нам ще раз на нашому сайті.',
  unknown: 'Це посилання не працює. Можливо, бракує його частини.',
  askUnsubscribe: 'Більше не хочете листів від {workspace}?',
  unsubscribed: 'Ви більше не отримуватимете листів від {workspace}.',
};
