import type { MailTexts } from './mail-texts.ts';

export const lv: MailTexts = {
  direction: 'ltr',
  from: '{name}, {workspace}',
  subject: 'Jūsu saruna ar {workspace}',
  continue: 'Turpināt sarunu',
  reply: 'Vai vienkārši atbildiet uz šo vēstuli.',
  earlier: 'Iepriekš šajā sarunā',
  you: 'Jūs',
  because: 'Jūs saņemat šo vēstuli, jo rakstījāt mums: {workspace}.',
  unsubscribe: 'Atteikties no vēstulēm',
  answer: 'Jūsu atbilde',
  send: 'Sūtīt',
  sent: 'Jūsu ziņa ir nosūtīta.',
  notSent: 'Jūsu ziņa netika nosūtīta. Lūdzu, mēģiniet vēlreiz.',
  toSite: 'Atpakaļ uz {site}',
  expired: 'Šīs saites derīguma termiņš ir beidzies. Rakstiet mums vēlreiz mūsu vietnē.',
  unknown: 'Šī saite nedarbojas. Varbūt trūkst kādas tās daļas.',
  askUnsubscribe: 'Vai vairs nevēlaties vēstules no {workspace}?',
  unsubscribed: 'Jūs vairs nesaņemsiet vēstules no {workspace}.',
};
