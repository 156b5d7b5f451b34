import type { MailTexts } from './mail-texts.ts';

export const he: MailTexts = {
  direction: 'rtl',
  from: '{name} מצוות {workspace}',
  subject: 'השיחה שלך עם {workspace}',
  continue: 'המשך השיחה',
  reply: 'או פשוט השיבו להודעה הזו.',
  earlier: 'קודם לכן בשיחה',
  you: 'אתם',
  because: 'קיבלתם הודעה זו כי כתבתם אל {workspace}.',
  unsubscribe: 'ביטול הרישום',
  answer: 'התשובה שלכם',
  send: 'שליחה',
  sent: 'ההודעה נשלחה.',
  notSent: 'ההודעה לא נשלחה. נסו שוב.',
  toSite: 'חזרה אל {site}',
  expired: 'תוקף הקישור פג. כתבו לנו שוב באתר שלנו.',
  unknown: 'הקישור אינו פועל. ייתכן שחסר בו חלק.',
  askUnsubscribe: 'לא לקבל עוד הודעות מאת {workspace}?',
  unsubscribed: 'לא תקבלו עוד הודעות מאת {workspace}.',
};
