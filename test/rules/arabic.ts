import { english } from '../../src/rules/words/english.ts';
import type { Words } from '../../src/rules/words/words.ts';

/** Another language, as far as the tests speak it. */
export const arabic: Words = {
  ...english,
  language: 'ar',
  fields: {
    ...english.fields,
    'contact.email': 'البريد الإلكتروني',
    'contact.last_seen_at': 'آخر ظهور',
    'contact.is_verified': '«تم التحقق من البريد»',
    'company.size': 'حجم الشركة',
    'company.plan': 'خطة الشركة',
  },
  operators: {
    ...english.operators,
    eq: '{field} يساوي {value}',
    in: '{field} هو {value}',
    gt: '{field} أكبر من {value}',
    known: '{field} معروف',
    more_than_days_ago: '{field} قبل أكثر من {value}',
    on: '{field} في {value}',
  },
  flags: { true: 'نعم', false: 'لا' },
  or: ' أو ',
  comma: '، ',
  quoted: '«{text}»',
  all: ' و',
  any: ' أو ',
};
