import type { MailTexts } from './mail-texts.ts';

export const et: MailTexts = {
  direction: 'ltr',
  from: '{name}, {workspace}',
  subject: 'Teie vestlus: {workspace}',
  continue: 'Jätka vestlust',
  reply: 'Või vastake lihtsalt sellele kirjale.',
  earlier: 'Varem selles vestluses',
  you: 'Teie',
  because: 'Saite selle kirja, sest kirjutasite meile: {workspace}.',
  unsubscribe: 'Loobu kirjadest',
  answer: 'Teie vastus',
  send: 'Saada',
  sent: 'Teie sõnum on saadetud.',
  notSent: 'Teie sõnumit ei saadetud. Palun proovige uuesti.',
  toSite: 'Tagasi: {site}',
  expired: 'See link on aegunud. Kirjutage meile uuesti meie veebilehel.',
  unknown: 'See link ei tööta. Võib-olla on osa sellest puudu.',
  askUnsubscribe: 'Kas te ei soovi enam kirju? Saatja: {workspace}',
  unsubscribed: 'Te ei saa enam kirju. Saatja: {workspace}',
};
