import type { MailTexts } from './mail-texts.ts';

export const sk: MailTexts = {
  direction: 'ltr',
  from: '{name} z {workspace}',
  subject: 'Vaša konverzácia s {workspace}',
  continue: 'Pokračovať v konverzácii',
  reply: 'Alebo jednoducho odpovedzte na tento e-mail.',
  earlier: 'Skôr v tejto konverzácii',
  you: 'Vy',
  because: 'Tento e-mail dostávate, pretože ste napísali na {workspace}.',
  unsubscribe: 'Odhlásiť odber',
  answer: 'Vaša odpoveď',
  send: 'Odoslať',
  sent: 'Vaša správa bola odoslaná.',
  notSent: 'Vaša správa nebola odoslaná. Skúste to znova.',
  toSite: 'Späť na {site}',
  expired: 'Platnosť tohto odkazu vypršala. Napíšte nám znova na našom webe.',
  unknown: 'Tento odkaz nefunguje. Možno chýba jeho časť.',
  askUnsubscribe: 'Nechcete už dostávať e-maily od {workspace}?',
  unsubscribed: 'Od {workspace} už nebudete dostávať žiadne e-maily.',
};
