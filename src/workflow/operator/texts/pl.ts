import type { FieldLabels, Texts } from './texts.ts';

export const pl: Texts = {
  ask_customer: 'Aby wiadomość trafiła do właściwych osób: czy korzystasz już z naszej oferty?',
  not_customer: 'Nie, jeszcze nie',
  is_customer: 'Tak, korzystam',
  ask_contact_details: 'Jaki jest adres e-mail Twojego konta?',
  redirect_email: 'Najszybciej pomożemy Ci przez e-mail. Napisz na adres {email}',
  redirect_website: 'Pomoc najszybciej znajdziesz tutaj: {website}',
  redirect_phone: 'Najszybciej pomożemy Ci przez telefon. Zadzwoń pod numer {phone}',
  ask_email:
    'Jak możemy się z Tobą skontaktować, gdy opuścisz stronę? Odpowiedź otrzymasz tutaj i e-mailem.',
  ask_email_without_mail: 'Jaki jest Twój adres e-mail?',
  ask_name: 'Jak masz na imię?',
  ask_phone: 'Jaki jest Twój numer telefonu, z numerem kierunkowym kraju?',
  ask_company_name: 'W jakiej firmie pracujesz?',
  ask_company_size: 'Ile osób w niej pracuje?',
  ask_company_website: 'Jaki jest adres strony internetowej Twojej firmy?',
  ask_company_industry: 'W jakiej branży działa Twoja firma?',
  ask_attribute: 'Podaj jeszcze: {attribute}',
  thanks: 'Dziękujemy. Odpowiedź znajdziesz tutaj.',
  thanks_with_mail:
    'Dziękujemy. Odpowiedź znajdziesz tutaj, a jeśli opuścisz stronę – w swojej skrzynce e-mail.',
  replies_in_minutes: 'Zespół jest na miejscu i zwykle odpowiada w ciągu kilku minut.',
  replies_in_hours: 'Zespół zwykle odpowiada w ciągu kilku godzin.',
  replies_in_a_day: 'Zespół zwykle odpowiada w ciągu jednego dnia.',
  back_at: 'W tej chwili nikogo nie ma. Zespół wraca: {time}.',
  rate_conversation: 'Jak oceniasz tę rozmowę, od 1 (słabo) do 5 (świetnie)?',
  yes: 'Tak',
  no: 'Nie',
};

export const labels: FieldLabels = {
  'contact.email': 'E-mail',
  'contact.name': 'Imię',
  'contact.phone': 'Telefon',
  'company.name': 'Firma',
  'company.size': 'Wielkość firmy',
  'company.website': 'Strona internetowa',
  'company.industry': 'Branża',
  'company.plan': 'Abonament',
};
