import type { MailTexts } from './mail-texts.ts';

export const en: MailTexts = {
  direction: 'ltr',
  from: '{name} from {workspace}',
  subject: 'Your conversation with {workspace}',
  continue: 'Continue the conversation',
  reply: 'Or simply reply to this mail.',
  earlier: 'Earlier in this conversation',
  you: 'You',
  because: 'You are getting this mail because you wrote to {workspace}.',
  unsubscribe: 'Unsubscribe',
  answer: 'Your reply',
  send: 'Send',
  sent: 'Your message has been sent.',
  notSent: 'Your message was not sent. Please try again.',
  toSite: 'Back to {site}',
  expired: 'This link has expired. Write to us again on our website.',
  unknown: 'This link does not work. Maybe a part of it is missing.',
  askUnsubscribe: 'Do you want no more mails from {workspace}?',
  unsubscribed: 'You get no more mails from {workspace}.',
};
