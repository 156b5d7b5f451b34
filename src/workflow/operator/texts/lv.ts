import type { FieldLabels, Texts } from './texts.ts';

export const lv: Texts = {
  ask_customer: 'Lai jūsu ziņa nonāktu pie īstajiem cilvēkiem: vai jau esat mūsu klients?',
  not_customer: 'Nē, vēl ne',
  is_customer: 'Jā, jau esmu',
  ask_contact_details: 'Kāda ir jūsu konta e-pasta adrese?',
  redirect_email: 'Klientiem visātrāk palīdzam e-pastā. Lūdzu, rakstiet uz {email}',
  redirect_website: 'Klienti visātrāk saņem palīdzību šeit: {website}',
  redirect_phone: 'Klientiem visātrāk palīdzam pa tālruni. Lūdzu, zvaniet: {phone}',
  ask_email: 'Kā ar jums sazināties, ja aiziesiet no lapas? Atbildi saņemsiet šeit un e-pastā.',
  ask_email_without_mail: 'Kāda ir jūsu e-pasta adrese?',
  ask_name: 'Kā jūs sauc?',
  ask_phone: 'Kāds ir jūsu tālruņa numurs ar valsts kodu?',
  ask_company_name: 'Kurā uzņēmumā strādājat?',
  ask_company_size: 'Cik cilvēku tur strādā?',
  ask_company_website: 'Kāda ir jūsu uzņēmuma vietnes adrese?',
  ask_company_industry: 'Kādā nozarē darbojas jūsu uzņēmums?',
  ask_attribute: 'Lūdzu, pastāstiet mums: {attribute}',
  thanks: 'Paldies! Atbildi atradīsiet šeit.',
  thanks_with_mail:
    'Paldies! Atbildi atradīsiet šeit, bet, ja aiziesiet no lapas, arī savā e-pastā.',
  replies_in_minutes: 'Komanda ir klāt un parasti atbild dažu minūšu laikā.',
  replies_in_hours: 'Komanda parasti atbild dažu stundu laikā.',
  replies_in_a_day: 'Komanda parasti atbild vienas dienas laikā.',
  back_at: 'Pašlaik šeit neviena nav. Komanda atgriezīsies: {time}.',
  rate_conversation: 'Kāda bija šī saruna, no 1 (slikta) līdz 5 (lieliska)?',
  yes: 'Jā',
  no: 'Nē',
};

export const labels: FieldLabels = {
  'contact.email': 'E-pasts',
  'contact.name': 'Vārds',
  'contact.phone': 'Tālrunis',
  'company.name': 'Uzņēmums',
  'company.size': 'Uzņēmuma lielums',
  'company.website': 'Tīmekļa vietne',
  'company.industry': 'Nozare',
  'company.plan': 'Plāns',
};
