import type { MailTexts } from './mail-texts.ts';

export const fa: MailTexts = {
  direction: 'rtl',
  from: '{name} از {workspace}',
  subject: 'گفت‌وگوی شما با {workspace}',
  continue: 'ادامهٔ گفت‌وگو',
  reply: 'یا به‌سادگی به همین ایمیل پاسخ دهید.',
  earlier: 'پیش‌تر در این گفت‌وگو',
  you: 'شما',
  because: 'این ایمیل را دریافت کرده‌اید چون به {workspace} پیام داده‌اید.',
  unsubscribe: 'لغو اشتراک',
  answer: 'پاسخ شما',
  send: 'ارسال',
  sent: 'پیام شما فرستاده شد.',
  notSent: 'پیام شما فرستاده نشد. لطفاً دوباره تلاش کنید.',
  toSite: 'بازگشت به {site}',
  expired: 'این پیوند منقضی شده است. دوباره در وب‌سایت ما برایمان بنویسید.',
  unknown: 'این پیوند کار نمی‌کند. شاید بخشی از آن جا افتاده باشد.',
  askUnsubscribe: 'دیگر از {workspace} ایمیلی نمی‌خواهید؟',
  unsubscribed: 'دیگر از {workspace} ایمیلی دریافت نمی‌کنید.',
};
