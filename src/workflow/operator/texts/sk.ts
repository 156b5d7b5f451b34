import type { FieldLabels, Texts } from './texts.ts';

export const sk: Texts = {
  ask_customer: 'Aby sa vaša správa dostala k správnym ľuďom: patríte už medzi našich zákazníkov?',
  not_customer: 'Nie, zatiaľ nie',
  is_customer: 'Áno, patrím',
  ask_contact_details: 'Aká je e-mailová adresa vášho účtu?',
  redirect_email: 'Najrýchlejšie vám pomôžeme e-mailom. Napíšte nám, prosím, na {email}',
  redirect_website: 'Najrýchlejšie nájdete pomoc tu: {website}',
  redirect_phone: 'Najrýchlejšie vám pomôžeme telefonicky. Zavolajte nám, prosím, na {phone}',
  ask_email: 'Kde vás zastihneme, keď odídete? Odpoveď dostanete tu aj e-mailom.',
  ask_email_without_mail: 'Aká je vaša e-mailová adresa?',
  ask_name: 'Ako sa voláte?',
  ask_phone: 'Aké je vaše telefónne číslo vrátane predvoľby krajiny?',
  ask_company_name: 'V akej firme pracujete?',
  ask_company_size: 'Koľko ľudí tam pracuje?',
  ask_company_website: 'Aká je adresa webu vašej firmy?',
  ask_company_industry: 'V akom odbore vaša firma pôsobí?',
  ask_attribute: 'Prezraďte nám, prosím: {attribute}',
  thanks: 'Ďakujeme. Odpoveď nájdete tu.',
  thanks_with_mail:
    'Ďakujeme. Odpoveď nájdete tu, a keď odídete, aj vo svojej e-mailovej schránke.',
  replies_in_minutes: 'Tím je tu a zvyčajne odpovedá do niekoľkých minút.',
  replies_in_hours: 'Tím zvyčajne odpovedá do niekoľkých hodín.',
  replies_in_a_day: 'Tím zvyčajne odpovedá do jedného dňa.',
  back_at: 'Práve tu nikto nie je. Tím sa vráti: {time}.',
  rate_conversation: 'Aká bola táto konverzácia, od 1 (zlá) do 5 (výborná)?',
  yes: 'Áno',
  no: 'Nie',
};

export const labels: FieldLabels = {
  'contact.email': 'E-mail',
  'contact.name': 'Meno',
  'contact.phone': 'Telefón',
  'company.name': 'Firma',
  'company.size': 'Veľkosť firmy',
  'company.website': 'Web',
  'company.industry': 'Odbor',
  'company.plan': 'Program',
};
