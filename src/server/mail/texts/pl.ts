import type { MailTexts } from './mail-texts.ts';

export const pl: MailTexts = {
  direction: 'ltr',
  from: '{name} z {workspace}',
  subject: 'Twoja rozmowa z {workspace}',
  continue: 'Kontynuuj rozmowę',
  reply: 'Możesz też po prostu odpowiedzieć na tę wiadomość.',
  earlier: 'Wcześniej w tej rozmowie',
  you: 'Ty',
  because: 'Otrzymujesz tę wiadomość, ponieważ napisano z Twojego adresu do {workspace}.',
  unsubscribe: 'Wypisz się',
  answer: 'Twoja odpowiedź',
  send: 'Wyślij',
  sent: 'Twoja wiadomość została wysłana.',
  notSent: 'Twoja wiadomość nie została wysłana. Spróbuj ponownie.',
  toSite: 'Wróć do {site}',
  expired: 'Ten link wygasł. Napisz do nas ponownie na naszej stronie.',
  unknown: 'Ten link nie działa. Być może brakuje jego części.',
  askUnsubscribe: 'Nie chcesz więcej wiadomości od {workspace}?',
  unsubscribed: 'Nie otrzymasz więcej wiadomości od {workspace}.',
};
