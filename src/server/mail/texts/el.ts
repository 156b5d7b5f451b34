import type { MailTexts } from './mail-texts.ts';

export const el: MailTexts = {
  direction: 'ltr',
  from: '{name} από {workspace}',
  subject: 'Η συνομιλία σας με {workspace}',
  continue: 'Συνέχεια της συνομιλίας',
  reply: 'Ή απλώς απαντήστε σε αυτό το email.',
  earlier: 'Νωρίτερα σε αυτή τη συνομιλία',
  you: 'Εσείς',
  because: 'Λαμβάνετε αυτό το email επειδή γράψατε στην ομάδα {workspace}.',
  unsubscribe: 'Κατάργηση εγγραφής',
  answer: 'Η απάντησή σας',
  send: 'Αποστολή',
  sent: 'Το μήνυμά σας στάλθηκε.',
  notSent: 'Το μήνυμά σας δεν στάλθηκε. Δοκιμάστε ξανά.',
  toSite: 'Πίσω στο {site}',
  expired: 'Ο σύνδεσμος έχει λήξει. Γράψτε μας ξανά στον ιστότοπό μας.',
  unknown: 'Ο σύνδεσμος δεν λειτουργεί. Ίσως λείπει ένα μέρος του.',
  askUnsubscribe: 'Δεν θέλετε άλλα email από {workspace};',
  unsubscribed: 'Δεν θα λαμβάνετε άλλα email από {workspace}.',
};
