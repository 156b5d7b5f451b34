import type { MailTexts } from './mail-texts.ts';

export const tr: MailTexts = {
  direction: 'ltr',
  from: '{name}, {workspace}',
  subject: '{workspace} ile konuşmanız',
  continue: 'Konuşmaya devam et',
  reply: 'Ya da bu e-postayı yanıtlamanız yeterli.',
  earlier: 'Bu konuşmada daha önce',
  you: 'Siz',
  because: 'Bu e-postayı {workspace} ekibine yazdığınız için aldınız.',
  unsubscribe: 'Abonelikten çık',
  answer: 'Yanıtınız',
  send: 'Gönder',
  sent: 'Mesajınız gönderildi.',
  notSent: 'Mesajınız gönderilemedi. Lütfen tekrar deneyin.',
  toSite: 'Geri dön: {site}',
  expired: 'Bu bağlantının süresi doldu. Web sitemizden bize yeniden yazın.',
  unknown: 'Bu bağlantı çalışmıyor. Bir parçası eksik olabilir.',
  askUnsubscribe: '{workspace} ekibinden artık e-posta istemiyor musunuz?',
  unsubscribed: '{workspace} ekibinden artık e-posta almayacaksınız.',
};
