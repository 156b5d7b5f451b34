import type { MailTexts } from './mail-texts.ts';

export const nb: MailTexts = {
  direction: 'ltr',
  from: '{name} fra {workspace}',
  subject: 'Samtalen din med {workspace}',
  continue: 'Fortsett samtalen',
  reply: 'Eller bare svar på denne e-posten.',
  earlier: 'Tidligere i denne samtalen',
  you: 'Du',
  because: 'Du får denne e-posten fordi du skrev til {workspace}.',
  unsubscribe: 'Meld deg av',
  answer: 'Svaret ditt',
  send: 'Send',
  sent: 'Meldingen din er sendt.',
  notSent: 'Meldingen din ble ikke sendt. Prøv igjen.',
  toSite: 'Tilbake til {site}',
  expired: 'Denne lenken er utløpt. Skriv til oss igjen på nettstedet vårt.',
  unknown: 'Denne lenken virker ikke. Kanskje mangler en del av den.',
  askUnsubscribe: 'Vil du ikke ha flere e-poster fra {workspace}?',
  unsubscribed: 'Du får ikke flere e-poster fra {workspace}.',
};
