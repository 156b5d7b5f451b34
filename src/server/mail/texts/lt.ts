import type { MailTexts } from './mail-texts.ts';

export const lt: MailTexts = {
  direction: 'ltr',
  from: '{name}, {workspace}',
  subject: 'Jūsų pokalbis su {workspace}',
  continue: 'Tęsti pokalbį',
  reply: 'Arba tiesiog atsakykite į šį laišką.',
  earlier: 'Anksčiau šiame pokalbyje',
  you: 'Jūs',
  because: 'Gaunate šį laišką, nes parašėte mums: {workspace}.',
  unsubscribe: 'Atsisakyti laiškų',
  answer: 'Jūsų atsakymas',
  send: 'Siųsti',
  sent: 'Jūsų žinutė išsiųsta.',
  notSent: 'Jūsų žinutė neišsiųsta. Bandykite dar kartą.',
  toSite: 'Grįžti į {site}',
  expired: 'Ši nuoroda nebegalioja. Parašykite mums dar kartą mūsų svetainėje.',
  unknown: 'Ši nuoroda neveikia. Galbūt trūksta jos dalies.',
  askUnsubscribe: 'Nebenorite laiškų iš {workspace}?',
  unsubscribed: 'Laiškų iš {workspace} nebegausite.',
};
