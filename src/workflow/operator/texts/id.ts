import type { FieldLabels, Texts } from './texts.ts';

export const id: Texts = {
  ask_customer:
    'Agar pesan ini sampai ke tim yang tepat: apakah Anda sudah menjadi pelanggan kami?',
  not_customer: 'Belum, saya belum menjadi pelanggan',
  is_customer: 'Ya, saya pelanggan',
  ask_contact_details: 'Apa alamat email akun Anda?',
  redirect_email: 'Pelanggan paling cepat dibantu lewat email. Silakan kirim email ke {email}',
  redirect_website: 'Pelanggan paling cepat mendapat bantuan di sini: {website}',
  redirect_phone: 'Pelanggan paling cepat dibantu lewat telepon. Silakan hubungi {phone}',
  ask_email:
    'Ke mana kami bisa menghubungi Anda jika Anda meninggalkan halaman ini? Jawabannya akan muncul di sini dan dikirim lewat email.',
  ask_email_without_mail: 'Apa alamat email Anda?',
  ask_name: 'Siapa nama Anda?',
  ask_phone: 'Berapa nomor telepon Anda, dengan kode negaranya?',
  ask_company_name: 'Anda bekerja di perusahaan apa?',
  ask_company_size: 'Berapa orang yang bekerja di sana?',
  ask_company_website: 'Apa alamat situs web perusahaan Anda?',
  ask_company_industry: 'Perusahaan Anda bergerak di bidang apa?',
  ask_attribute: 'Mohon beri tahu kami: {attribute}',
  thanks: 'Terima kasih. Jawabannya akan muncul di sini.',
  thanks_with_mail:
    'Terima kasih. Jawabannya akan muncul di sini, dan dikirim ke email Anda jika Anda meninggalkan halaman ini.',
  replies_in_minutes: 'Tim kami siap membantu dan biasanya menjawab dalam beberapa menit.',
  replies_in_hours: 'Tim kami biasanya menjawab dalam beberapa jam.',
  replies_in_a_day: 'Tim kami biasanya menjawab dalam sehari.',
  back_at: 'Saat ini belum ada yang bertugas. Tim kami kembali: {time}.',
  rate_conversation: 'Bagaimana percakapan ini, dari 1 (buruk) sampai 5 (sangat baik)?',
  yes: 'Ya',
  no: 'Tidak',
};

export const labels: FieldLabels = {
  'contact.email': 'Email',
  'contact.name': 'Nama',
  'contact.phone': 'Telepon',
  'company.name': 'Perusahaan',
  'company.size': 'Ukuran perusahaan',
  'company.website': 'Situs web',
  'company.industry': 'Bidang usaha',
  'company.plan': 'Paket',
};
