import type { MailTexts } from './mail-texts.ts';

export const sl: MailTexts = {
  direction: 'ltr',
  from: '{name} iz {workspace}',
  subject: 'Vaš pogovor z {workspace}',
  continue: 'Nadaljuj pogovor',
  reply: 'Ali preprosto odgovorite na to sporočilo.',
  earlier: 'Prej v tem pogovoru',
  you: 'Vi',
  because: 'To sporočilo prejemate, ker ste pisali na {workspace}.',
  unsubscribe: 'Odjava',
  answer: 'Vaš odgovor',
  send: 'Pošlji',
  sent: 'Vaše sporočilo je poslano.',
  notSent: 'Vaše sporočilo ni bilo poslano. Poskusite znova.',
  toSite: 'Nazaj na {site}',
  expired: 'Ta povezava je potekla. Znova nam pišite na našem spletnem mestu.',
  unknown: 'Ta povezava ne deluje. Morda manjka njen del.',
  askUnsubscribe: 'Ne želite več e-pošte od {workspace}?',
  unsubscribed: 'E-pošte od {workspace} ne boste več prejemali.',
};
