import type { MailTexts } from './mail-texts.ts';

export const hu: MailTexts = {
  direction: 'ltr',
  from: '{name}, {workspace}',
  subject: 'Az Ön beszélgetése: {workspace}',
  continue: 'A beszélgetés folytatása',
  reply: 'Vagy egyszerűen válaszoljon erre a levélre.',
  earlier: 'Korábban ebben a beszélgetésben',
  you: 'Ön',
  because: 'Azért kapta ezt a levelet, mert írt nekünk: {workspace}.',
  unsubscribe: 'Leiratkozás',
  answer: 'Az Ön válasza',
  send: 'Küldés',
  sent: 'Az üzenetét elküldtük.',
  notSent: 'Az üzenetét nem sikerült elküldeni. Kérjük, próbálja újra.',
  toSite: 'Vissza: {site}',
  expired: 'Ez a hivatkozás lejárt. Írjon nekünk újra a weboldalunkon.',
  unknown: 'Ez a hivatkozás nem működik. Lehet, hogy hiányzik egy része.',
  askUnsubscribe: 'Nem kér több levelet? Feladó: {workspace}',
  unsubscribed: 'Nem kap több levelet. Feladó: {workspace}',
};
