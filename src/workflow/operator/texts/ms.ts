import type { FieldLabels, Texts } from './texts.ts';

export const ms: Texts = {
  ask_customer:
    'Supaya mesej ini sampai kepada pasukan yang betul: adakah anda sudah menjadi pelanggan kami?',
  not_customer: 'Belum, saya belum menjadi pelanggan',
  is_customer: 'Ya, saya pelanggan',
  ask_contact_details: 'Apakah alamat e-mel akaun anda?',
  redirect_email: 'Pelanggan paling cepat dibantu melalui e-mel. Sila tulis kepada {email}',
  redirect_website: 'Pelanggan paling cepat mendapat bantuan di sini: {website}',
  redirect_phone: 'Pelanggan paling cepat dibantu melalui telefon. Sila hubungi {phone}',
  ask_email:
    'Bagaimanakah kami boleh menghubungi anda jika anda meninggalkan halaman ini? Anda akan menerima jawapan di sini dan melalui e-mel.',
  ask_email_without_mail: 'Apakah alamat e-mel anda?',
  ask_name: 'Siapakah nama anda?',
  ask_phone: 'Apakah nombor telefon anda, dengan kod negara?',
  ask_company_name: 'Anda bekerja di syarikat mana?',
  ask_company_size: 'Berapa orang yang bekerja di sana?',
  ask_company_website: 'Apakah alamat laman web syarikat anda?',
  ask_company_industry: 'Syarikat anda dalam bidang apa?',
  ask_attribute: 'Sila beritahu kami: {attribute}',
  thanks: 'Terima kasih. Jawapannya akan ada di sini.',
  thanks_with_mail:
    'Terima kasih. Jawapannya akan ada di sini, dan dalam e-mel anda jika anda meninggalkan halaman ini.',
  replies_in_minutes: 'Pasukan kami ada di sini dan biasanya menjawab dalam beberapa minit.',
  replies_in_hours: 'Pasukan kami biasanya menjawab dalam beberapa jam.',
  replies_in_a_day: 'Pasukan kami biasanya menjawab dalam masa sehari.',
  back_at: 'Tiada sesiapa di sini buat masa ini. Pasukan kami kembali: {time}.',
  rate_conversation: 'Bagaimanakah perbualan ini, daripada 1 (lemah) hingga 5 (cemerlang)?',
  yes: 'Ya',
  no: 'Tidak',
};

export const labels: FieldLabels = {
  'contact.email': 'E-mel',
  'contact.name': 'Nama',
  'contact.phone': 'Telefon',
  'company.name': 'Syarikat',
  'company.size': 'Saiz syarikat',
  'company.website': 'Laman web',
  'company.industry': 'Industri',
  'company.plan': 'Pelan',
};
