import type { MailTexts } from './mail-texts.ts';

export const ar: MailTexts = {
  direction: 'rtl',
  from: '{name} من {workspace}',
  subject: 'محادثتك مع {workspace}',
  continue: 'متابعة المحادثة',
  reply: 'أو يمكنك ببساطة الرد على هذه الرسالة.',
  earlier: 'سابقًا في هذه المحادثة',
  you: 'أنت',
  because: 'تصلك هذه الرسالة لأنك كتبت إلى {workspace}.',
  unsubscribe: 'إلغاء الاشتراك',
  answer: 'ردك',
  send: 'إرسال',
  sent: 'تم إرسال رسالتك.',
  notSent: 'لم تُرسل رسالتك. حاول مرة أخرى.',
  toSite: 'العودة إلى {site}',
  expired: 'انتهت صلاحية هذا الرابط. اكتب إلينا مجددًا على موقعنا.',
  unknown: 'هذا الرابط لا يعمل. ربما ينقص جزء منه.',
  askUnsubscribe: 'هل تريد عدم تلقي رسائل أخرى من {workspace}؟',
  unsubscribed: 'لن تصلك رسائل أخرى من {workspace}.',
};
