import type { Template } from './template.ts';

export const greet: Template = {
  id: 'greet',
  name: 'Greet and ask what it is about',
  description:
    'Says hello when somebody opens a new conversation, offers three ways on and passes each to the team for it.',
  definition: {
    trigger: { on: 'conversation_opened' },
    steps: [
      { message: 'Hello! What can we do for you?' },
      {
        buttons: {
          options: [
            {
              label: 'I have a question before I buy',
              steps: [
                { tag_conversation: 'Sales' },
                { qualify: true },
                { assign: { team: 'Sales' } },
              ],
            },
            {
              label: 'I need help',
              steps: [
                { collect: { attribute: 'contact.email' } },
                { tag_conversation: 'Support' },
                { assign: { team: 'Support' } },
              ],
            },
            {
              label: 'I am just looking around',
              steps: [{ message: 'Enjoy! Write here whenever you like.' }],
            },
          ],
        },
      },
    ],
  },
};
