import type { MailTexts } from './mail-texts.ts';

export const bg: MailTexts = {
  direction: 'ltr',
  from: '{name} от {workspace}',
  subject: 'Разговорът ви с {workspace}',
  continue: 'Към разговора',
  reply: 'Или просто отговорете на този имейл.',
  earlier: 'По-рано в този разговор',
  you: 'Вие',
  because: 'Получавате този имейл, защото писахте на {workspace}.',
  unsubscribe: 'Отписване',
  answer: 'Вашият отговор',
  send: 'Изпращане',
  sent: 'Съобщението ви е изпратено.',
  notSent: 'Съобщението ви не е изпратено. Опитайте отново.',
  toSite: 'Обратно към {site}',
  expired: 'Тази връзка е изтекла. Пишете ни отново на нашия сайт.',
  unknown: 'Тази връзка не работи. Може би липсва част от нея.',
  askUnsubscribe: 'Не искате ли повече имейли от {workspace}?',
  unsubscribed: 'Няма да получавате повече имейли от {workspace}.',
};
