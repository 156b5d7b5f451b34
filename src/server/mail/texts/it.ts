import type { MailTexts } from './mail-texts.ts';

export const it: MailTexts = {
  direction: 'ltr',
  from: '{name} di {workspace}',
  subject: 'La sua conversazione con {workspace}',
  continue: 'Continua la conversazione',
  reply: 'Oppure risponda semplicemente a questa email.',
  earlier: 'In precedenza in questa conversazione',
  you: 'Lei',
  because: 'Riceve questa email perché ha scritto a {workspace}.',
  unsubscribe: 'Annulla l’iscrizione',
  answer: 'La sua risposta',
  send: 'Invia',
  sent: 'Il suo messaggio è stato inviato.',
  notSent: 'Il suo messaggio non è stato inviato. Riprovi.',
  toSite: 'Torna a {site}',
  expired: 'Questo link è scaduto. Ci scriva di nuovo sul nostro sito.',
  unknown: 'Questo link non funziona. Forse ne manca una parte.',
  askUnsubscribe: 'Non vuole più ricevere email da {workspace}?',
  unsubscribed: 'Non riceverà più email da {workspace}.',
};
