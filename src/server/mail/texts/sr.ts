import type { MailTexts } from './mail-texts.ts';

export const sr: MailTexts = {
  direction: 'ltr',
  from: '{name} из {workspace}',
  subject: 'Ваш разговор са {workspace}',
  continue: 'Настави разговор',
  reply: 'Или једноставно одговорите на ову поруку.',
  earlier: 'Раније у овом разговору',
  you: 'Ви',
  because: 'Добијате ову поруку јер сте писали на {workspace}.',
  unsubscribe: 'Одјава',
  answer: 'Ваш одговор',
  send: 'Пошаљи',
  sent: 'Ваша порука је послата.',
  notSent: 'Ваша порука није послата. Покушајте поново.',
  toSite: 'Назад на {site}',
  expired: 'Ова веза је истекла. Пишите нам поново на нашем сајту.',
  unknown: 'Ова веза не ради. Можда недостаје њен део.',
  askUnsubscribe: 'Не желите више имејлове од {workspace}?',
  unsubscribed: 'Више нећете добијати имејлове од {workspace}.',
};
