import type { MailTexts } from './mail-texts.ts';

export const ru: MailTexts = {
  direction: 'ltr',
  from: '{name} из {workspace}',
  subject: 'Ваш разговор с {workspace}',
  continue: 'Продолжить разговор',
  reply: 'Или просто ответьте на это письмо.',
  earlier: 'Ранее в этом разговоре',
  you: 'Вы',
  because: 'Вы получили это письмо, потому что написали в {workspace}.',
  unsubscribe: 'Отписаться',
  answer: 'Ваш ответ',
  send: 'Отправить',
  sent: 'Ваше сообщение отправлено.',
  notSent: 'Ваше сообщение не отправлено. Попробуйте ещё раз.',
  toSite: 'Вернуться на {site}',
  expired: 'Срок действия ссылки истёк. Напишите нам ещё раз на нашем сайте.',
  unknown: 'Эта ссылка не работает. Возможно, не хватает её части.',
  askUnsubscribe: 'Больше не хотите писем от {workspace}?',
  unsubscribed: 'Вы больше не будете получать письма от {workspace}.',
};
