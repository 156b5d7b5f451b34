import type { MailTexts } from './mail-texts.ts';

export const cs: MailTexts = {
  direction: 'ltr',
  from: '{name} z {workspace}',
  subject: 'Vaše konverzace s {workspace}',
  continue: 'Pokračovat v konverzaci',
  reply: 'Nebo jednoduše odpovězte na tento e-mail.',
  earlier: 'Dříve v této konverzaci',
  you: 'Vy',
  because: 'Tento e-mail dostáváte, protože jste napsali na {workspace}.',
  unsubscribe: 'Odhlásit odběr',
  answer: 'Vaše odpověď',
  send: 'Odeslat',
  sent: 'Vaše zpráva byla odeslána.',
  notSent: 'Vaše zpráva nebyla odeslána. Zkuste to prosím znovu.',
  toSite: 'Zpět na {site}',
  expired: 'Platnost tohoto odkazu vypršela. Napište nám znovu na našem webu.',
  unknown: 'Tento odkaz nefunguje. Možná chybí jeho část.',
  askUnsubscribe: 'Nechcete už dostávat e-maily od {workspace}?',
  unsubscribed: 'Od {workspace} už nebudete dostávat žádné e-maily.',
};
