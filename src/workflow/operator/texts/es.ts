import type { FieldLabels, Texts } from './texts.ts';

export const es: Texts = {
  ask_customer: 'Para que tu mensaje llegue a las personas adecuadas: ¿ya eres cliente?',
  not_customer: 'No, todavía no',
  is_customer: 'Sí, ya soy cliente',
  ask_contact_details: '¿Cuál es la dirección de correo de tu cuenta?',
  redirect_email: 'La forma más rápida de ayudarte es por correo. Escríbenos a {email}',
  redirect_website: 'Encontrarás ayuda más rápido aquí: {website}',
  redirect_phone: 'La forma más rápida de ayudarte es por teléfono. Llámanos al {phone}',
  ask_email:
    '¿Dónde podemos contactarte si te vas? Recibirás la respuesta aquí y por correo electrónico.',
  ask_email_without_mail: '¿Cuál es tu correo electrónico?',
  ask_name: '¿Cómo te llamas?',
  ask_phone: '¿Cuál es tu número de teléfono, con el prefijo del país?',
  ask_company_name: '¿En qué empresa trabajas?',
  ask_company_size: '¿Cuántas personas trabajan en ella?',
  ask_company_website: '¿Cuál es la dirección del sitio web de tu empresa?',
  ask_company_industry: '¿A qué sector pertenece tu empresa?',
  ask_attribute: 'Dinos, por favor: {attribute}',
  thanks: 'Gracias. Verás la respuesta aquí.',
  thanks_with_mail: 'Gracias. Verás la respuesta aquí, y en tu correo si te vas.',
  replies_in_minutes: 'El equipo está aquí y suele responder en unos minutos.',
  replies_in_hours: 'El equipo suele responder en unas horas.',
  replies_in_a_day: 'El equipo suele responder en menos de un día.',
  back_at: 'Ahora mismo no hay nadie. El equipo vuelve: {time}.',
  rate_conversation: '¿Qué te ha parecido esta conversación, del 1 (mala) al 5 (excelente)?',
  yes: 'Sí',
  no: 'No',
};

export const labels: FieldLabels = {
  'contact.email': 'Correo electrónico',
  'contact.name': 'Nombre',
  'contact.phone': 'Teléfono',
  'company.name': 'Empresa',
  'company.size': 'Tamaño de la empresa',
  'company.website': 'Sitio web',
  'company.industry': 'Sector',
  'company.plan': 'Plan',
};
