import type { MailTexts } from './mail-texts.ts';

export const da: MailTexts = {
  direction: 'ltr',
  from: '{name} fra {workspace}',
  subject: 'Din samtale med {workspace}',
  continue: 'Fortsæt samtalen',
  reply: 'Eller svar blot på denne mail.',
  earlier: 'Tidligere i denne samtale',
  you: 'Dig',
  because: 'Du får denne mail, fordi du har skrevet til {workspace}.',
  unsubscribe: 'Afmeld',
  answer: 'Dit svar',
  send: 'Send',
  sent: 'Din besked er sendt.',
  notSent: 'Din besked blev ikke sendt. Prøv igen.',
  toSite: 'Tilbage til {site}',
  expired: 'Linket er udløbet. Skriv til os igen på vores hjemmeside.',
  unknown: 'Linket virker ikke. Måske mangler en del af det.',
  askUnsubscribe: 'Vil du ikke have flere mails fra {workspace}?',
  unsubscribed: 'Du får ikke flere mails fra {workspace}.',
};
