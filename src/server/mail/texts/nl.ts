import type { MailTexts } from './mail-texts.ts';

export const nl: MailTexts = {
  direction: 'ltr',
  from: '{name} van {workspace}',
  subject: 'Uw gesprek met {workspace}',
  continue: 'Gesprek voortzetten',
  reply: 'Of beantwoord gewoon deze e-mail.',
  earlier: 'Eerder in dit gesprek',
  you: 'U',
  because: 'U krijgt deze e-mail omdat u {workspace} hebt geschreven.',
  unsubscribe: 'Afmelden',
  answer: 'Uw antwoord',
  send: 'Versturen',
  sent: 'Uw bericht is verstuurd.',
  notSent: 'Uw bericht is niet verstuurd. Probeer het opnieuw.',
  toSite: 'Terug naar {site}',
  expired: 'Deze link is verlopen. Schrijf ons opnieuw op onze website.',
  unknown: 'Deze link werkt niet. Misschien ontbreekt er een deel.',
  askUnsubscribe: 'Wilt u geen e-mails meer van {workspace}?',
  unsubscribed: 'U krijgt geen e-mails meer van {workspace}.',
};
