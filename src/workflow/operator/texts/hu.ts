import type { FieldLabels, Texts } from './texts.ts';

export const hu: Texts = {
  ask_customer: 'Hogy üzenete a megfelelő emberekhez jusson: Ön már az ügyfelünk?',
  not_customer: 'Nem, még nem',
  is_customer: 'Igen, már az vagyok',
  ask_contact_details: 'Mi a fiókjához tartozó e-mail-cím?',
  redirect_email: 'E-mailben tudunk a leggyorsabban segíteni. Kérjük, írjon ide: {email}',
  redirect_website: 'Itt kap a leggyorsabban segítséget: {website}',
  redirect_phone: 'Telefonon tudunk a leggyorsabban segíteni. Kérjük, hívja ezt a számot: {phone}',
  ask_email: 'Hol érjük el, ha elhagyja az oldalt? A választ itt és e-mailben is megkapja.',
  ask_email_without_mail: 'Mi az e-mail-címe?',
  ask_name: 'Hogy hívják?',
  ask_phone: 'Mi a telefonszáma, országhívószámmal együtt?',
  ask_company_name: 'Melyik cégnél dolgozik?',
  ask_company_size: 'Hányan dolgoznak ott?',
  ask_company_website: 'Mi a cége webhelyének címe?',
  ask_company_industry: 'Melyik ágazatban működik a cége?',
  ask_attribute: 'Kérjük, adja meg: {attribute}',
  thanks: 'Köszönjük. A választ itt találja majd.',
  thanks_with_mail:
    'Köszönjük. A választ itt találja majd, és ha elhagyja az oldalt, a postafiókjában is.',
  replies_in_minutes: 'A csapat itt van, és általában néhány percen belül válaszol.',
  replies_in_hours: 'A csapat általában néhány órán belül válaszol.',
  replies_in_a_day: 'A csapat általában egy napon belül válaszol.',
  back_at: 'Most nincs itt senki. A csapat visszatér: {time}.',
  rate_conversation: 'Milyen volt ez a beszélgetés, 1-től (gyenge) 5-ig (kiváló)?',
  yes: 'Igen',
  no: 'Nem',
};

export const labels: FieldLabels = {
  'contact.email': 'E-mail',
  'contact.name': 'Név',
  'contact.phone': 'Telefon',
  'company.name': 'Cég',
  'company.size': 'A cég mérete',
  'company.website': 'Webhely',
  'company.industry': 'Ágazat',
  'company.plan': 'Csomag',
};
