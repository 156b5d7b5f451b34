import type { MailTexts } from './mail-texts.ts';

export const fr: MailTexts = {
  direction: 'ltr',
  from: '{name} de {workspace}',
  subject: 'Votre conversation avec {workspace}',
  continue: 'Poursuivre la conversation',
  reply: 'Ou répondez simplement à cet e-mail.',
  earlier: 'Plus tôt dans cette conversation',
  you: 'Vous',
  because: 'Vous recevez cet e-mail parce que vous avez écrit à {workspace}.',
  unsubscribe: 'Se désabonner',
  answer: 'Votre réponse',
  send: 'Envoyer',
  sent: 'Votre message a été envoyé.',
  notSent: 'Votre message n’a pas été envoyé. Veuillez réessayer.',
  toSite: 'Retour à {site}',
  expired: 'Ce lien a expiré. Écrivez-nous de nouveau sur notre site.',
  unknown: 'Ce lien ne fonctionne pas. Il en manque peut-être une partie.',
  askUnsubscribe: 'Ne plus recevoir d’e-mails de {workspace} ?',
  unsubscribed: 'Vous ne recevrez plus d’e-mails de {workspace}.',
};
