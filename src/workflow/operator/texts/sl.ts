import type { FieldLabels, Texts } from './texts.ts';

export const sl: Texts = {
  ask_customer: 'Da bo vaše sporočilo prišlo do pravih ljudi: ali ste že naša stranka?',
  not_customer: 'Ne, še ne',
  is_customer: 'Da, sem stranka',
  ask_contact_details: 'Kateri je e-poštni naslov vašega računa?',
  redirect_email: 'Najhitreje vam pomagamo po e-pošti. Pišite nam na {email}',
  redirect_website: 'Pomoč boste najhitreje našli tukaj: {website}',
  redirect_phone: 'Najhitreje vam pomagamo po telefonu. Pokličite nas na {phone}',
  ask_email: 'Kje vas lahko dosežemo, če odidete? Odgovor boste dobili tukaj in po e-pošti.',
  ask_email_without_mail: 'Kateri je vaš e-poštni naslov?',
  ask_name: 'Kako vam je ime?',
  ask_phone: 'Kakšna je vaša telefonska številka s klicno kodo države?',
  ask_company_name: 'V katerem podjetju delate?',
  ask_company_size: 'Koliko ljudi dela tam?',
  ask_company_website: 'Kateri je naslov spletnega mesta vašega podjetja?',
  ask_company_industry: 'V kateri panogi deluje vaše podjetje?',
  ask_attribute: 'Zaupajte nam, prosimo: {attribute}',
  thanks: 'Hvala. Odgovor boste našli tukaj.',
  thanks_with_mail:
    'Hvala. Odgovor boste našli tukaj, če odidete, pa tudi v svojem e-poštnem predalu.',
  replies_in_minutes: 'Ekipa je tu in običajno odgovori v nekaj minutah.',
  replies_in_hours: 'Ekipa običajno odgovori v nekaj urah.',
  replies_in_a_day: 'Ekipa običajno odgovori v enem dnevu.',
  back_at: 'Trenutno ni nikogar tukaj. Ekipa bo spet tu: {time}.',
  rate_conversation: 'Kako ocenjujete ta pogovor, od 1 (slabo) do 5 (odlično)?',
  yes: 'Da',
  no: 'Ne',
};

export const labels: FieldLabels = {
  'contact.email': 'E-pošta',
  'contact.name': 'Ime',
  'contact.phone': 'Telefon',
  'company.name': 'Podjetje',
  'company.size': 'Velikost podjetja',
  'company.website': 'Spletno mesto',
  'company.industry': 'Panoga',
  'company.plan': 'Paket',
};
