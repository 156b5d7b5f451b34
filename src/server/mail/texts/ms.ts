import type { MailTexts } from './mail-texts.ts';

export const ms: MailTexts = {
  direction: 'ltr',
  from: '{name} daripada {workspace}',
  subject: 'Perbualan anda dengan {workspace}',
  continue: 'Teruskan perbualan',
  reply: 'Atau balas sahaja e-mel ini.',
  earlier: 'Sebelum ini dalam perbualan ini',
  you: 'Anda',
  because: 'Anda menerima e-mel ini kerana anda menulis kepada {workspace}.',
  unsubscribe: 'Berhenti melanggan',
  answer: 'Balasan anda',
  send: 'Hantar',
  sent: 'Mesej anda telah dihantar.',
  notSent: 'Mesej anda tidak dihantar. Sila cuba lagi.',
  toSite: 'Kembali ke {site}',
  expired: 'Pautan ini telah tamat tempoh. Tulis semula kepada kami di laman web kami.',
  unknown: 'Pautan ini tidak berfungsi. Mungkin sebahagiannya tiada.',
  askUnsubscribe: 'Tidak mahu lagi e-mel daripada {workspace}?',
  unsubscribed: 'Anda tidak akan menerima e-mel lagi daripada {workspace}.',
};
