import type { Template } from './template.ts';

export const nobodyAnswers: Template = {
  id: 'nobody-answers',
  name: 'Nobody has answered for an hour',
  description:
    'Marks conversations in which somebody waits for more than an hour as priority and leaves a note.',
  definition: {
    trigger: { on: 'teammate_unresponsive', after_s: 3_600 },
    audience: { when: { field: 'office.is_open', op: 'eq', value: true } },
    steps: [
      { set_priority: true },
      { tag_conversation: 'Waiting' },
      { note: 'Somebody has been waiting for an answer for an hour.' },
    ],
  },
};
