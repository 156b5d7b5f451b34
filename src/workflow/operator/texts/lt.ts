import type { FieldLabels, Texts } from './texts.ts';

export const lt: Texts = {
  ask_customer: 'Kad žinutė pasiektų tinkamus žmones: ar jau esate mūsų klientas ar klientė?',
  not_customer: 'Ne, dar ne',
  is_customer: 'Taip, jau esu',
  ask_contact_details: 'Koks jūsų paskyros el. pašto adresas?',
  redirect_email: 'Klientams greičiausiai padedame el. paštu. Rašykite adresu {email}',
  redirect_website: 'Klientai greičiausiai sulaukia pagalbos čia: {website}',
  redirect_phone: 'Klientams greičiausiai padedame telefonu. Skambinkite {phone}',
  ask_email:
    'Kaip su jumis susisiekti, jei išeisite iš puslapio? Atsakymą gausite čia ir el. paštu.',
  ask_email_without_mail: 'Koks jūsų el. pašto adresas?',
  ask_name: 'Kuo jūs vardu?',
  ask_phone: 'Koks jūsų telefono numeris su šalies kodu?',
  ask_company_name: 'Kurioje įmonėje dirbate?',
  ask_company_size: 'Kiek žmonių ten dirba?',
  ask_company_website: 'Koks jūsų įmonės svetainės adresas?',
  ask_company_industry: 'Kurioje srityje veikia jūsų įmonė?',
  ask_attribute: 'Pasakykite mums: {attribute}',
  thanks: 'Ačiū! Atsakymą rasite čia.',
  thanks_with_mail: 'Ačiū! Atsakymą rasite čia, o jei išeisite iš puslapio – ir savo el. pašte.',
  replies_in_minutes: 'Komanda yra čia ir paprastai atsako per kelias minutes.',
  replies_in_hours: 'Komanda paprastai atsako per kelias valandas.',
  replies_in_a_day: 'Komanda paprastai atsako per vieną dieną.',
  back_at: 'Šiuo metu čia nieko nėra. Komanda grįš: {time}.',
  rate_conversation: 'Koks buvo šis pokalbis, nuo 1 (prastas) iki 5 (puikus)?',
  yes: 'Taip',
  no: 'Ne',
};

export const labels: FieldLabels = {
  'contact.email': 'El. paštas',
  'contact.name': 'Vardas',
  'contact.phone': 'Telefonas',
  'company.name': 'Įmonė',
  'company.size': 'Įmonės dydis',
  'company.website': 'Svetainė',
  'company.industry': 'Sritis',
  'company.plan': 'Planas',
};
