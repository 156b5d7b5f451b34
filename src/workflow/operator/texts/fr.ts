import type { FieldLabels, Texts } from './texts.ts';

export const fr: Texts = {
  ask_customer:
    'Pour transmettre votre message aux bonnes personnes\u202f: faites-vous déjà partie de nos clients\u202f?',
  not_customer: 'Non, pas encore',
  is_customer: 'Oui, déjà',
  ask_contact_details: 'Quelle est l’adresse e-mail de votre compte\u202f?',
  redirect_email:
    'Le plus rapide pour vous aider, c’est par e-mail. Écrivez-nous à l’adresse {email}',
  redirect_website: 'Vous trouverez de l’aide au plus vite ici\u202f: {website}',
  redirect_phone: 'Le plus rapide pour vous aider, c’est par téléphone. Appelez-nous au {phone}',
  ask_email:
    'Où pouvons-nous vous joindre si vous quittez la page\u202f? Vous recevrez la réponse ici et par e-mail.',
  ask_email_without_mail: 'Quelle est votre adresse e-mail\u202f?',
  ask_name: 'Comment vous appelez-vous\u202f?',
  ask_phone: 'Quel est votre numéro de téléphone, avec l’indicatif du pays\u202f?',
  ask_company_name: 'Pour quelle entreprise travaillez-vous\u202f?',
  ask_company_size: 'Combien de personnes y travaillent\u202f?',
  ask_company_website: 'Quelle est l’adresse du site web de votre entreprise\u202f?',
  ask_company_industry: 'Dans quel secteur travaille votre entreprise\u202f?',
  ask_attribute: 'Merci de nous indiquer\u202f: {attribute}',
  thanks: 'Merci. Vous trouverez notre réponse ici.',
  thanks_with_mail:
    'Merci. Vous trouverez notre réponse ici, et dans votre boîte mail si vous quittez la page.',
  replies_in_minutes: 'L’équipe est là et répond en général en quelques minutes.',
  replies_in_hours: 'L’équipe répond en général en quelques heures.',
  replies_in_a_day: 'L’équipe répond en général sous 24\u202fheures.',
  back_at: 'Il n’y a personne pour le moment. L’équipe sera de retour\u202f: {time}.',
  rate_conversation:
    'Comment avez-vous trouvé cette conversation, de 1 (mauvaise) à 5 (excellente)\u202f?',
  yes: 'Oui',
  no: 'Non',
};

export const labels: FieldLabels = {
  'contact.email': 'E-mail',
  'contact.name': 'Nom',
  'contact.phone': 'Téléphone',
  'company.name': 'Entreprise',
  'company.size': 'Taille de l’entreprise',
  'company.website': 'Site web',
  'company.industry': 'Secteur',
  'company.plan': 'Formule',
};
