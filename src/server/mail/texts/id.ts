import type { MailTexts } from './mail-texts.ts';

export const id: MailTexts = {
  direction: 'ltr',
  from: '{name} dari {workspace}',
  subject: 'Percakapan Anda dengan {workspace}',
  continue: 'Lanjutkan percakapan',
  reply: 'Atau cukup balas email ini.',
  earlier: 'Sebelumnya dalam percakapan ini',
  you: 'Anda',
  because: 'Anda menerima email ini karena Anda menulis kepada {workspace}.',
  unsubscribe: 'Berhenti berlangganan',
  answer: 'Balasan Anda',
  send: 'Kirim',
  sent: 'Pesan Anda telah dikirim.',
  notSent: 'Pesan Anda tidak terkirim. Silakan coba lagi.',
  toSite: 'Kembali ke {site}',
  expired: 'Tautan ini sudah kedaluwarsa. Tulis lagi kepada kami di situs web kami.',
  unknown: 'Tautan ini tidak berfungsi. Mungkin ada bagian yang hilang.',
  askUnsubscribe: 'Tidak ingin menerima email lagi dari {workspace}?',
  unsubscribed: 'Anda tidak akan menerima email lagi dari {workspace}.',
};
