import type { MailTexts } from './mail-texts.ts';

export const ko: MailTexts = {
  direction: 'ltr',
  from: '{workspace}의 {name}',
  subject: '{workspace} 대화',
  continue: '대화 계속하기',
  reply: '이 메일에 바로 답장하셔도 됩니다.',
  earlier: '이전 대화',
  you: '나',
  because: '{workspace}에 문의하셔서 이 메일을 보내드립니다.',
  unsubscribe: '수신 거부',
  answer: '답장',
  send: '보내기',
  sent: '메시지를 보냈습니다.',
  notSent: '메시지를 보내지 못했습니다. 다시 시도해 주세요.',
  toSite: '{site}(으)로 돌아가기',
  expired: '이 링크는 만료되었습니다. 웹사이트에서 다시 문의해 주세요.',
  unknown: '이 링크는 작동하지 않습니다. 일부가 빠졌을 수 있습니다.',
  askUnsubscribe: '{workspace}의 메일을 더 이상 받지 않으시겠어요?',
  unsubscribed: '{workspace}의 메일을 더 이상 받지 않습니다.',
};
