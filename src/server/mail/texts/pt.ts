import type { MailTexts } from './mail-texts.ts';

export const pt: MailTexts = {
  direction: 'ltr',
  from: '{name} de {workspace}',
  subject: 'A sua conversa com {workspace}',
  continue: 'Continuar a conversa',
  reply: 'Ou responda simplesmente a este e-mail.',
  earlier: 'Antes nesta conversa',
  you: 'Você',
  because: 'Recebe este e-mail porque escreveu a {workspace}.',
  unsubscribe: 'Cancelar subscrição',
  answer: 'A sua resposta',
  send: 'Enviar',
  sent: 'A sua mensagem foi enviada.',
  notSent: 'A sua mensagem não foi enviada. Tente novamente.',
  toSite: 'Voltar a {site}',
  expired: 'Esta ligação expirou. Escreva-nos de novo no nosso site.',
  unknown: 'Esta ligação não funciona. Talvez lhe falte uma parte.',
  askUnsubscribe: 'Não quer receber mais e-mails de {workspace}?',
  unsubscribed: 'Não receberá mais e-mails de {workspace}.',
};
