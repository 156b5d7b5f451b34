import type { MailTexts } from './mail-texts.ts';

export const es: MailTexts = {
  direction: 'ltr',
  from: '{name} de {workspace}',
  subject: 'Su conversación con {workspace}',
  continue: 'Continuar la conversación',
  reply: 'O simplemente responda a este correo.',
  earlier: 'Antes en esta conversación',
  you: 'Usted',
  because: 'Recibe este correo porque escribió a {workspace}.',
  unsubscribe: 'Cancelar la suscripción',
  answer: 'Su respuesta',
  send: 'Enviar',
  sent: 'Su mensaje se ha enviado.',
  notSent: 'Su mensaje no se ha enviado. Inténtelo de nuevo.',
  toSite: 'Volver a {site}',
  expired: 'Este enlace ha caducado. Escríbanos de nuevo en nuestra web.',
  unknown: 'Este enlace no funciona. Quizá le falte una parte.',
  askUnsubscribe: '¿No quiere recibir más correos de {workspace}?',
  unsubscribed: 'Ya no recibirá más correos de {workspace}.',
};
