import type { FieldLabels, Texts } from './texts.ts';

export const ca: Texts = {
  ask_customer: 'Perquè el missatge arribi a qui toca: ja sou client o clienta?',
  not_customer: 'No, encara no',
  is_customer: 'Sí, ja ho soc',
  ask_contact_details: 'Quina és l’adreça electrònica del vostre compte?',
  redirect_email: 'La manera més ràpida d’ajudar els clients és per correu. Escriviu a {email}',
  redirect_website: 'Els clients troben ajuda més de pressa aquí: {website}',
  redirect_phone: 'La manera més ràpida d’ajudar els clients és per telèfon. Truqueu al {phone}',
  ask_email: 'On us podem trobar si sortiu de la pàgina? Rebreu la resposta aquí i per correu.',
  ask_email_without_mail: 'Quina és la vostra adreça electrònica?',
  ask_name: 'Com us dieu?',
  ask_phone: 'Quin és el vostre telèfon, amb el prefix del país?',
  ask_company_name: 'En quina empresa treballeu?',
  ask_company_size: 'Quantes persones hi treballen?',
  ask_company_website: 'Quina és l’adreça del lloc web de la vostra empresa?',
  ask_company_industry: 'De quin sector és la vostra empresa?',
  ask_attribute: 'Digueu-nos, si us plau: {attribute}',
  thanks: 'Gràcies. Trobareu la resposta aquí.',
  thanks_with_mail:
    'Gràcies. Trobareu la resposta aquí, i a la vostra bústia si sortiu de la pàgina.',
  replies_in_minutes: 'L’equip és aquí i normalment respon en pocs minuts.',
  replies_in_hours: 'L’equip normalment respon en poques hores.',
  replies_in_a_day: 'L’equip normalment respon en menys d’un dia.',
  back_at: 'Ara no hi ha ningú. L’equip torna: {time}.',
  rate_conversation: 'Com ha anat la conversa, d’1 (malament) a 5 (molt bé)?',
  yes: 'Sí',
  no: 'No',
};

export const labels: FieldLabels = {
  'contact.email': 'Correu electrònic',
  'contact.name': 'Nom',
  'contact.phone': 'Telèfon',
  'company.name': 'Empresa',
  'company.size': 'Mida de l’empresa',
  'company.website': 'Lloc web',
  'company.industry': 'Sector',
  'company.plan': 'Pla',
};
