import type { FieldLabels, Texts } from './texts.ts';

export const vi: Texts = {
  ask_customer:
    'Để chuyển đến đúng người phụ trách, xin hỏi: bạn đã là khách hàng của chúng tôi chưa?',
  not_customer: 'Chưa, tôi chưa là khách hàng',
  is_customer: 'Rồi, tôi là khách hàng',
  ask_contact_details: 'Địa chỉ email tài khoản của bạn là gì?',
  redirect_email: 'Khách hàng được hỗ trợ nhanh nhất qua email. Vui lòng viết thư đến {email}',
  redirect_website: 'Khách hàng được hỗ trợ nhanh nhất tại đây: {website}',
  redirect_phone: 'Khách hàng được hỗ trợ nhanh nhất qua điện thoại. Vui lòng gọi {phone}',
  ask_email:
    'Chúng tôi liên hệ với bạn ở đâu nếu bạn rời trang? Bạn sẽ nhận câu trả lời tại đây và qua email.',
  ask_email_without_mail: 'Địa chỉ email của bạn là gì?',
  ask_name: 'Tên bạn là gì?',
  ask_phone: 'Số điện thoại của bạn (kèm mã quốc gia) là gì?',
  ask_company_name: 'Bạn làm việc ở công ty nào?',
  ask_company_size: 'Công ty có bao nhiêu người?',
  ask_company_website: 'Địa chỉ trang web của công ty bạn là gì?',
  ask_company_industry: 'Công ty bạn hoạt động trong ngành nào?',
  ask_attribute: 'Vui lòng cho chúng tôi biết: {attribute}',
  thanks: 'Cảm ơn bạn. Câu trả lời sẽ có ở đây.',
  thanks_with_mail:
    'Cảm ơn bạn. Câu trả lời sẽ có ở đây, và trong hộp thư của bạn nếu bạn rời trang.',
  replies_in_minutes: 'Đội ngũ đang trực tuyến và thường trả lời trong vài phút.',
  replies_in_hours: 'Đội ngũ thường trả lời trong vài giờ.',
  replies_in_a_day: 'Đội ngũ thường trả lời trong vòng một ngày.',
  back_at: 'Hiện không có ai trực tuyến. Đội ngũ sẽ trở lại: {time}.',
  rate_conversation: 'Bạn thấy cuộc trò chuyện này thế nào, từ 1 (kém) đến 5 (tuyệt vời)?',
  yes: 'Có',
  no: 'Không',
};

export const labels: FieldLabels = {
  'contact.email': 'Email',
  'contact.name': 'Tên',
  'contact.phone': 'Điện thoại',
  'company.name': 'Công ty',
  'company.size': 'Quy mô công ty',
  'company.website': 'Trang web',
  'company.industry': 'Ngành',
  'company.plan': 'Gói dịch vụ',
};
