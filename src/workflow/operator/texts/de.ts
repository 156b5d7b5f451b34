import type { FieldLabels, Texts } from './texts.ts';

export const de: Texts = {
  ask_customer:
    'Damit Ihre Nachricht bei den richtigen Leuten ankommt: Sind Sie schon Kundin oder Kunde bei uns?',
  not_customer: 'Nein, noch nicht',
  is_customer: 'Ja, bin ich',
  ask_contact_details: 'Wie lautet die E-Mail-Adresse Ihres Kontos?',
  redirect_email: 'Am schnellsten helfen wir Ihnen per E-Mail. Bitte schreiben Sie an {email}',
  redirect_website: 'Am schnellsten finden Sie Hilfe auf dieser Seite: {website}',
  redirect_phone: 'Am schnellsten helfen wir Ihnen am Telefon. Bitte rufen Sie uns an: {phone}',
  ask_email:
    'Wo erreichen wir Sie, wenn Sie die Seite verlassen? Die Antwort bekommen Sie hier und per E-Mail.',
  ask_email_without_mail: 'Wie lautet Ihre E-Mail-Adresse?',
  ask_name: 'Wie heißen Sie?',
  ask_phone: 'Wie lautet Ihre Telefonnummer, mit Ländervorwahl?',
  ask_company_name: 'Für welches Unternehmen arbeiten Sie?',
  ask_company_size: 'Wie viele Menschen arbeiten dort?',
  ask_company_website: 'Wie lautet die Adresse der Website Ihres Unternehmens?',
  ask_company_industry: 'In welcher Branche ist Ihr Unternehmen tätig?',
  ask_attribute: 'Bitte nennen Sie uns noch: {attribute}',
  thanks: 'Vielen Dank. Unsere Antwort finden Sie hier.',
  thanks_with_mail:
    'Vielen Dank. Unsere Antwort finden Sie hier – und in Ihrem Postfach, wenn Sie die Seite verlassen.',
  replies_in_minutes: 'Das Team ist da und antwortet meist in wenigen Minuten.',
  replies_in_hours: 'Das Team antwortet meist in wenigen Stunden.',
  replies_in_a_day: 'Das Team antwortet meist innerhalb eines Tages.',
  back_at: 'Im Moment ist niemand da. Das Team ist zurück: {time}.',
  rate_conversation: 'Wie war diese Unterhaltung, von 1 (schlecht) bis 5 (sehr gut)?',
  yes: 'Ja',
  no: 'Nein',
};

export const labels: FieldLabels = {
  'contact.email': 'E-Mail',
  'contact.name': 'Name',
  'contact.phone': 'Telefon',
  'company.name': 'Unternehmen',
  'company.size': 'Unternehmensgröße',
  'company.website': 'Website',
  'company.industry': 'Branche',
  'company.plan': 'Tarif',
};
