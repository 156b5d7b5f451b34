import type { MailTexts } from './mail-texts.ts';

export const fi: MailTexts = {
  direction: 'ltr',
  from: '{name}, {workspace}',
  subject: 'Keskustelusi: {workspace}',
  continue: 'Jatka keskustelua',
  reply: 'Tai vastaa vain tähän viestiin.',
  earlier: 'Aiemmin tässä keskustelussa',
  you: 'Sinä',
  because: 'Saat tämän viestin, koska kirjoitit meille: {workspace}.',
  unsubscribe: 'Peruuta viestit',
  answer: 'Vastauksesi',
  send: 'Lähetä',
  sent: 'Viestisi on lähetetty.',
  notSent: 'Viestiäsi ei lähetetty. Yritä uudelleen.',
  toSite: 'Takaisin: {site}',
  expired: 'Linkki on vanhentunut. Kirjoita meille uudelleen verkkosivustollamme.',
  unknown: 'Linkki ei toimi. Ehkä siitä puuttuu osa.',
  askUnsubscribe: 'Etkö halua enää sähköpostia? Lähettäjä: {workspace}',
  unsubscribed: 'Et saa enää sähköpostia. Lähettäjä: {workspace}',
};
