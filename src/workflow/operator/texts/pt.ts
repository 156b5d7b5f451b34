import type { FieldLabels, Texts } from './texts.ts';

export const pt: Texts = {
  ask_customer: 'Para que a sua mensagem chegue às pessoas certas: já é nosso cliente?',
  not_customer: 'Não, ainda não',
  is_customer: 'Sim, já sou cliente',
  ask_contact_details: 'Qual é o endereço de e-mail da sua conta?',
  redirect_email: 'A forma mais rápida de obter ajuda é por e-mail. Escreva-nos para {email}',
  redirect_website: 'Encontra ajuda mais depressa aqui: {website}',
  redirect_phone: 'A forma mais rápida de obter ajuda é por telefone. Ligue-nos para o {phone}',
  ask_email: 'Como podemos entrar em contacto consigo se sair? A resposta chega aqui e por e-mail.',
  ask_email_without_mail: 'Qual é o seu endereço de e-mail?',
  ask_name: 'Qual é o seu nome?',
  ask_phone: 'Qual é o seu número de telefone, com o indicativo do país?',
  ask_company_name: 'Em que empresa trabalha?',
  ask_company_size: 'Quantas pessoas trabalham nela?',
  ask_company_website: 'Qual é o endereço do site da sua empresa?',
  ask_company_industry: 'Em que setor trabalha a sua empresa?',
  ask_attribute: 'Indique-nos, por favor: {attribute}',
  thanks: 'Agradecemos o contacto. A resposta vai aparecer aqui.',
  thanks_with_mail:
    'Agradecemos o contacto. A resposta vai aparecer aqui e, se sair, no seu e-mail.',
  replies_in_minutes: 'A equipa está aqui e costuma responder em poucos minutos.',
  replies_in_hours: 'A equipa costuma responder em poucas horas.',
  replies_in_a_day: 'A equipa costuma responder no prazo de um dia.',
  back_at: 'De momento não está aqui ninguém. A equipa volta: {time}.',
  rate_conversation: 'Como foi esta conversa, de 1 (má) a 5 (excelente)?',
  yes: 'Sim',
  no: 'Não',
};

export const labels: FieldLabels = {
  'contact.email': 'E-mail',
  'contact.name': 'Nome',
  'contact.phone': 'Telefone',
  'company.name': 'Empresa',
  'company.size': 'Dimensão da empresa',
  'company.website': 'Site',
  'company.industry': 'Setor',
  'company.plan': 'Plano',
};
