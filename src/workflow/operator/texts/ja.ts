import type { FieldLabels, Texts } from './texts.ts';

export const ja: Texts = {
  ask_customer: '担当者におつなぎするため、お聞かせください。すでにご利用中のお客様ですか？',
  not_customer: 'いいえ、まだ利用していません',
  is_customer: 'はい、利用しています',
  ask_contact_details: 'アカウントのメールアドレスを教えてください。',
  redirect_email:
    'ご利用中のお客様には、メールで最も早くご対応できます。こちらまでお送りください：{email}',
  redirect_website: 'ご利用中のお客様は、こちらで最も早くサポートを受けられます：{website}',
  redirect_phone:
    'ご利用中のお客様には、お電話で最も早くご対応できます。こちらまでおかけください：{phone}',
  ask_email:
    'ページを離れた場合のご連絡先を教えてください。返信はこのチャットとメールでお届けします。',
  ask_email_without_mail: 'メールアドレスを教えてください。',
  ask_name: 'お名前を教えてください。',
  ask_phone: '電話番号を国番号から教えてください。',
  ask_company_name: '会社名を教えてください。',
  ask_company_size: '従業員数を教えてください。',
  ask_company_website: '会社のウェブサイトのアドレスを教えてください。',
  ask_company_industry: '会社の業種を教えてください。',
  ask_attribute: '次の項目を教えてください：{attribute}',
  thanks: 'ありがとうございます。返信はこのチャットに届きます。',
  thanks_with_mail:
    'ありがとうございます。返信はこのチャットに届きます。ページを離れた場合は、メールでもお届けします。',
  replies_in_minutes: 'ただいま対応可能です。通常、数分以内に返信します。',
  replies_in_hours: '担当者が通常、数時間以内に返信します。',
  replies_in_a_day: '担当者が通常、1日以内に返信します。',
  back_at: 'ただいま担当者が不在です。対応再開：{time}',
  rate_conversation: '今回の対応はいかがでしたか？1（不満）から5（満足）でお選びください。',
  yes: 'はい',
  no: 'いいえ',
};

export const labels: FieldLabels = {
  'contact.email': 'メールアドレス',
  'contact.name': 'お名前',
  'contact.phone': '電話番号',
  'company.name': '会社名',
  'company.size': '従業員数',
  'company.website': 'ウェブサイト',
  'company.industry': '業種',
  'company.plan': 'プラン',
};
