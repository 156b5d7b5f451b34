import { en } from './texts/en.ts';
import type { MailTexts } from './texts/mail-texts.ts';

/** What mails say to teammates, who read English as in the console. */
export const teammateTexts: MailTexts = {
  ...en,
  from: '{name} via {workspace}',
  continue: 'Open the conversation',
  reply: 'Or reply to this mail: your answer goes to the person.',
  because:
    'You are getting this mail because this conversation is yours and you have not seen what is new in it.',
  unsubscribe: 'Get no more of these',
};
