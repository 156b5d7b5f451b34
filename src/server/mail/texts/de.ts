import type { MailTexts } from './mail-texts.ts';

export const de: MailTexts = {
  direction: 'ltr',
  from: '{name} von {workspace}',
  subject: 'Ihr Gespräch mit {workspace}',
  continue: 'Gespräch fortsetzen',
  reply: 'Oder antworten Sie einfach auf diese E-Mail.',
  earlier: 'Bisher in diesem Gespräch',
  you: 'Sie',
  because: 'Sie erhalten diese E-Mail, weil Sie {workspace} geschrieben haben.',
  unsubscribe: 'Abmelden',
  answer: 'Ihre Antwort',
  send: 'Senden',
  sent: 'Ihre Nachricht wurde gesendet.',
  notSent: 'Ihre Nachricht wurde nicht gesendet. Bitte versuchen Sie es noch einmal.',
  toSite: 'Zurück zu {site}',
  expired: 'Dieser Link ist abgelaufen. Schreiben Sie uns gern wieder auf unserer Website.',
  unknown: 'Dieser Link funktioniert nicht. Vielleicht fehlt ein Teil davon.',
  askUnsubscribe: 'Möchten Sie keine E-Mails mehr von {workspace}?',
  unsubscribed: 'Sie erhalten keine E-Mails mehr von {workspace}.',
};
