import type { FieldLabels, Texts } from './texts.ts';

export const ptBR: Texts = {
  ask_customer: 'Para sua mensagem chegar às pessoas certas: você já é cliente?',
  not_customer: 'Não, ainda não',
  is_customer: 'Sim, já sou cliente',
  ask_contact_details: 'Qual é o e-mail da sua conta?',
  redirect_email: 'O jeito mais rápido de ajudar você é por e-mail. Escreva para {email}',
  redirect_website: 'Você encontra ajuda mais rápido aqui: {website}',
  redirect_phone: 'O jeito mais rápido de ajudar você é por telefone. Ligue para {phone}',
  ask_email:
    'Como podemos falar com você se você sair? A resposta chega por aqui e também por e-mail.',
  ask_email_without_mail: 'Qual é o seu e-mail?',
  ask_name: 'Qual é o seu nome?',
  ask_phone: 'Qual é o seu telefone, com o código do país?',
  ask_company_name: 'Em qual empresa você trabalha?',
  ask_company_size: 'Quantas pessoas trabalham nela?',
  ask_company_website: 'Qual é o endereço do site da sua empresa?',
  ask_company_industry: 'Em que setor sua empresa atua?',
  ask_attribute: 'Conte para nós, por favor: {attribute}',
  thanks: 'Agradecemos o contato. A resposta vai aparecer aqui.',
  thanks_with_mail:
    'Agradecemos o contato. A resposta vai aparecer aqui e, se você sair, no seu e-mail.',
  replies_in_minutes: 'A equipe está aqui e costuma responder em poucos minutos.',
  replies_in_hours: 'A equipe costuma responder em poucas horas.',
  replies_in_a_day: 'A equipe costuma responder em até um dia.',
  back_at: 'Não há ninguém aqui no momento. A equipe volta: {time}.',
  rate_conversation: 'Como foi esta conversa, de 1 (ruim) a 5 (ótima)?',
  yes: 'Sim',
  no: 'Não',
};

export const labels: FieldLabels = {
  'contact.email': 'E-mail',
  'contact.name': 'Nome',
  'contact.phone': 'Telefone',
  'company.name': 'Empresa',
  'company.size': 'Tamanho da empresa',
  'company.website': 'Site',
  'company.industry': 'Setor',
  'company.plan': 'Plano',
};
