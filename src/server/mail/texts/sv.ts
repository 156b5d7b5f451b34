import type { MailTexts } from './mail-texts.ts';

export const sv: MailTexts = {
  direction: 'ltr',
  from: '{name} från {workspace}',
  subject: 'Din konversation med {workspace}',
  continue: 'Fortsätt konversationen',
  reply: 'Eller svara helt enkelt på det här mejlet.',
  earlier: 'Tidigare i konversationen',
  you: 'Du',
  because: 'Du får det här mejlet eftersom du skrev till {workspace}.',
  unsubscribe: 'Avsluta prenumerationen',
  answer: 'Ditt svar',
  send: 'Skicka',
  sent: 'Ditt meddelande har skickats.',
  notSent: 'Ditt meddelande skickades inte. Försök igen.',
  toSite: 'Tillbaka till {site}',
  expired: 'Länken har gått ut. Skriv till oss igen på vår webbplats.',
  unknown: 'Länken fungerar inte. Kanske saknas en del av den.',
  askUnsubscribe: 'Vill du inte ha fler mejl från {workspace}?',
  unsubscribed: 'Du får inga fler mejl från {workspace}.',
};
