import type { MailTexts } from './mail-texts.ts';

export const vi: MailTexts = {
  direction: 'ltr',
  from: '{name} từ {workspace}',
  subject: 'Cuộc trò chuyện của bạn với {workspace}',
  continue: 'Tiếp tục trò chuyện',
  reply: 'Hoặc chỉ cần trả lời thư này.',
  earlier: 'Trước đó trong cuộc trò chuyện',
  you: 'Bạn',
  because: 'Bạn nhận được thư này vì bạn đã viết cho {workspace}.',
  unsubscribe: 'Hủy đăng ký',
  answer: 'Trả lời của bạn',
  send: 'Gửi',
  sent: 'Tin nhắn của bạn đã được gửi.',
  notSent: 'Tin nhắn của bạn chưa được gửi. Vui lòng thử lại.',
  toSite: 'Quay lại {site}',
  expired: 'Liên kết này đã hết hạn. Hãy viết lại cho chúng tôi trên trang web.',
  unknown: 'Liên kết này không hoạt động. Có thể thiếu một phần của nó.',
  askUnsubscribe: 'Bạn không muốn nhận thư từ {workspace} nữa?',
  unsubscribed: 'Bạn sẽ không nhận được thư từ {workspace} nữa.',
};
