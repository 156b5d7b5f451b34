import type { MailTexts } from './mail-texts.ts';

export const hr: MailTexts = {
  direction: 'ltr',
  from: '{name} iz {workspace}',
  subject: 'Vaš razgovor s {workspace}',
  continue: 'Nastavi razgovor',
  reply: 'Ili jednostavno odgovorite na ovu poruku.',
  earlier: 'Ranije u ovom razgovoru',
  you: 'Vi',
  because: 'Ovu poruku dobivate jer ste pisali na {workspace}.',
  unsubscribe: 'Odjava',
  answer: 'Vaš odgovor',
  send: 'Pošalji',
  sent: 'Vaša je poruka poslana.',
  notSent: 'Vaša poruka nije poslana. Pokušajte ponovno.',
  toSite: 'Natrag na {site}',
  expired: 'Ova je poveznica istekla. Pišite nam ponovno na našoj stranici.',
  unknown: 'Ova poveznica ne radi. Možda joj nedostaje dio.',
  askUnsubscribe: 'Ne želite više e-pošte od {workspace}?',
  unsubscribed: 'Više nećete dobivati e-poštu od {workspace}.',
};
