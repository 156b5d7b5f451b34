import type { MailTexts } from './mail-texts.ts';

export const th: MailTexts = {
  direction: 'ltr',
  from: '{name} จาก {workspace}',
  subject: 'การสนทนาของคุณกับ {workspace}',
  continue: 'สนทนาต่อ',
  reply: 'หรือเพียงตอบกลับอีเมลนี้',
  earlier: 'ก่อนหน้านี้ในการสนทนา',
  you: 'คุณ',
  because: 'คุณได้รับอีเมลนี้เพราะคุณเขียนถึง {workspace}',
  unsubscribe: 'ยกเลิกการรับอีเมล',
  answer: 'คำตอบของคุณ',
  send: 'ส่ง',
  sent: 'ส่งข้อความของคุณแล้ว',
  notSent: 'ส่งข้อความของคุณไม่สำเร็จ โปรดลองอีกครั้ง',
  toSite: 'กลับไปที่ {site}',
  expired: 'ลิงก์นี้หมดอายุแล้ว โปรดเขียนถึงเราอีกครั้งบนเว็บไซต์ของเรา',
  unknown: 'ลิงก์นี้ใช้ไม่ได้ อาจมีบางส่วนขาดหายไป',
  askUnsubscribe: 'ไม่ต้องการรับอีเมลจาก {workspace} อีกใช่ไหม',
  unsubscribed: 'คุณจะไม่ได้รับอีเมลจาก {workspace} อีก',
};
