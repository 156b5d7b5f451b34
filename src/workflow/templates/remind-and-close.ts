import type { Template } from './template.ts';

export const remindAndClose: Template = {
  id: 'remind-and-close',
  name: 'Ask once more, then close',
  description:
    'Where somebody has not answered you for three days, asks whether it is settled, and closes the conversation where they say so or do not write for two days.',
  definition: {
    trigger: { on: 'contact_unresponsive', after_s: 3 * 86_400 },
    audience: { when: { field: 'conversation.state', op: 'eq', value: 'open' } },
    steps: [
      {
        buttons: {
          text: 'Is there anything else that we can do for you?',
          options: [
            {
              label: 'Yes, please',
              steps: [{ message: 'All right. Just write it here.' }, { end: true }],
            },
            {
              label: 'No, it is settled',
              steps: [{ message: 'Glad to hear it!' }, { close: true }, { end: true }],
            },
          ],
        },
        if_unanswered: 'go_on',
      },
      // Who has written something in the place of an answer is waiting for one.
      {
        branches: [
          {
            when: { field: 'conversation.waiting_since', op: 'known' },
            steps: [{ end: true }],
          },
        ],
      },
      { close: true },
    ],
    abandon_after_s: 2 * 86_400,
  },
};
