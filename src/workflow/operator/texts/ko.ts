import type { FieldLabels, Texts } from './texts.ts';

export const ko: Texts = {
  ask_customer: '알맞은 담당자에게 연결해 드릴게요. 이미 이용 중인 고객이신가요?',
  not_customer: '아니요, 아직 고객이 아니에요',
  is_customer: '네, 이용 중인 고객이에요',
  ask_contact_details: '계정의 이메일 주소를 알려 주세요.',
  redirect_email:
    '고객님은 이메일로 가장 빠르게 도움을 받으실 수 있어요. 이 주소로 보내 주세요: {email}',
  redirect_website: '고객님은 여기에서 가장 빠르게 도움을 받으실 수 있어요: {website}',
  redirect_phone:
    '고객님은 전화로 가장 빠르게 도움을 받으실 수 있어요. 이 번호로 전화해 주세요: {phone}',
  ask_email: '자리를 비우시면 어디로 연락드릴까요? 답변은 이곳과 이메일로 보내 드려요.',
  ask_email_without_mail: '이메일 주소를 알려 주세요.',
  ask_name: '성함을 알려 주세요.',
  ask_phone: '전화번호를 국가 번호와 함께 알려 주세요.',
  ask_company_name: '어느 회사에서 일하시나요?',
  ask_company_size: '직원은 몇 명인가요?',
  ask_company_website: '회사 웹사이트 주소를 알려 주세요.',
  ask_company_industry: '어떤 업종의 회사인가요?',
  ask_attribute: '다음 내용을 알려 주세요: {attribute}',
  thanks: '감사합니다. 답변은 이곳에서 확인하실 수 있어요.',
  thanks_with_mail:
    '감사합니다. 답변은 이곳에서 확인하실 수 있고, 자리를 비우시면 이메일로도 보내 드려요.',
  replies_in_minutes: '지금 상담할 수 있어요. 보통 몇 분 안에 답변해 드려요.',
  replies_in_hours: '보통 몇 시간 안에 답변해 드려요.',
  replies_in_a_day: '보통 하루 안에 답변해 드려요.',
  back_at: '지금은 상담할 수 있는 사람이 없어요. 상담 재개: {time}.',
  rate_conversation: '이번 대화는 어떠셨나요? 1(아쉬워요)부터 5(아주 좋아요)까지 선택해 주세요.',
  yes: '네',
  no: '아니요',
};

export const labels: FieldLabels = {
  'contact.email': '이메일',
  'contact.name': '이름',
  'contact.phone': '전화번호',
  'company.name': '회사',
  'company.size': '회사 규모',
  'company.website': '웹사이트',
  'company.industry': '업종',
  'company.plan': '요금제',
};
