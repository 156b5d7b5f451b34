import type { FieldLabels, Texts } from './texts.ts';

export const uk: Texts = {
  ask_customer: 'Щоб повідомлення потрапило до потрібних людей: ви вже наш клієнт?',
  not_customer: 'Ні, ще ні',
  is_customer: 'Так, уже клієнт',
  ask_contact_details: 'Яка електронна адреса вашого облікового запису?',
  redirect_email: 'Найшвидше ми допоможемо електронною поштою. Напишіть нам: {email}',
  redirect_website: 'Найшвидше вам допоможуть тут: {website}',
  redirect_phone: 'Найшвидше ми допоможемо телефоном. Зателефонуйте нам: {phone}',
  ask_email:
    'Як із вами зв’язатися, якщо ви підете? Відповідь надійде сюди та на електронну пошту.',
  ask_email_without_mail: 'Яка ваша електронна адреса?',
  ask_name: 'Як вас звати?',
  ask_phone: 'Який ваш номер телефону з кодом країни?',
  ask_company_name: 'У якій компанії ви працюєте?',
  ask_company_size: 'Скільки людей у ній працює?',
  ask_company_website: 'Яка адреса сайту вашої компанії?',
  ask_company_industry: 'У якій галузі працює ваша компанія?',
  ask_attribute: 'Будь ласка, вкажіть: {attribute}',
  thanks: 'Дякуємо. Відповідь з’явиться тут.',
  thanks_with_mail: 'Дякуємо. Відповідь з’явиться тут, а якщо ви підете — надійде й на пошту.',
  replies_in_minutes: 'Команда на місці й зазвичай відповідає за кілька хвилин.',
  replies_in_hours: 'Команда зазвичай відповідає за кілька годин.',
  replies_in_a_day: 'Команда зазвичай відповідає протягом дня.',
  back_at: 'Зараз тут нікого немає. Команда повернеться: {time}.',
  rate_conversation: 'Як вам ця розмова, від 1 (погано) до 5 (чудово)?',
  yes: 'Так',
  no: 'Ні',
};

export const labels: FieldLabels = {
  'contact.email': 'Ел. пошта',
  'contact.name': 'Ім’я',
  'contact.phone': 'Телефон',
  'company.name': 'Компанія',
  'company.size': 'Розмір компанії',
  'company.website': 'Сайт',
  'company.industry': 'Галузь',
  'company.plan': 'Тариф',
};
