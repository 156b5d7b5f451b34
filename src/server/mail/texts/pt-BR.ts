import type { MailTexts } from './mail-texts.ts';

export const ptBR: MailTexts = {
  direction: 'ltr',
  from: '{name} da {workspace}',
  subject: 'Sua conversa com {workspace}',
  continue: 'Continuar a conversa',
  reply: 'Ou simplesmente responda a este e-mail.',
  earlier: 'Antes nesta conversa',
  you: 'Você',
  because: 'Você recebeu este e-mail porque escreveu para {workspace}.',
  unsubscribe: 'Cancelar inscrição',
  answer: 'Sua resposta',
  send: 'Enviar',
  sent: 'Sua mensagem foi enviada.',
  notSent: 'Sua mensagem não foi enviada. Tente novamente.',
  toSite: 'Voltar para {site}',
  expired: 'Este link expirou. Escreva para nós de novo em nosso site.',
  unknown: 'Este link não funciona. Talvez falte uma parte dele.',
  askUnsubscribe: 'Não quer mais receber e-mails de {workspace}?',
  unsubscribed: 'Você não receberá mais e-mails de {workspace}.',
};
