import type { MailTexts } from './mail-texts.ts';

export const ca: MailTexts = {
  direction: 'ltr',
  from: '{name} de {workspace}',
  subject: 'La vostra conversa amb {workspace}',
  continue: 'Continua la conversa',
  reply: 'O simplement responeu aquest correu.',
  earlier: 'Abans en aquesta conversa',
  you: 'Vós',
  because: 'Rebeu aquest correu perquè vau escriure a {workspace}.',
  unsubscribe: 'Cancel·la la subscripció',
  answer: 'La vostra resposta',
  send: 'Envia',
  sent: 'El missatge s’ha enviat.',
  notSent: 'El missatge no s’ha enviat. Torneu-ho a provar.',
  toSite: 'Torna a {site}',
  expired: 'Aquest enllaç ha caducat. Torneu a escriure’ns al nostre web.',
  unknown: 'Aquest enllaç no funciona. Potser en falta un tros.',
  askUnsubscribe: 'No voleu rebre més correus de {workspace}?',
  unsubscribed: 'Ja no rebreu més correus de {workspace}.',
};
