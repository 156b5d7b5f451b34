import type { MailTexts } from './mail-texts.ts';

export const ro: MailTexts = {
  direction: 'ltr',
  from: '{name} de la {workspace}',
  subject: 'Conversația dvs. cu {workspace}',
  continue: 'Continuați conversația',
  reply: 'Sau pur și simplu răspundeți la acest e-mail.',
  earlier: 'Mai devreme în această conversație',
  you: 'Dvs.',
  because: 'Primiți acest e-mail pentru că ați scris la {workspace}.',
  unsubscribe: 'Dezabonare',
  answer: 'Răspunsul dvs.',
  send: 'Trimite',
  sent: 'Mesajul dvs. a fost trimis.',
  notSent: 'Mesajul dvs. nu a fost trimis. Încercați din nou.',
  toSite: 'Înapoi la {site}',
  expired: 'Acest link a expirat. Scrieți-ne din nou pe site-ul nostru.',
  unknown: 'Acest link nu funcționează. Poate că lipsește o parte din el.',
  askUnsubscribe: 'Nu mai doriți e-mailuri de la {workspace}?',
  unsubscribed: 'Nu veți mai primi e-mailuri de la {workspace}.',
};
