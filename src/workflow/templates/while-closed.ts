import type { Template } from './template.ts';

export const whileClosed: Template = {
  id: 'while-closed',
  name: 'Outside office hours',
  description: 'Says when the team is back and asks for an address, so that the answer arrives.',
  definition: {
    trigger: { on: 'conversation_started' },
    audience: { when: { field: 'office.is_open', op: 'eq', value: false } },
    steps: [
      { show_reply_time: true },
      { collect: { attribute: 'contact.email' } },
      { tag_conversation: 'Out of hours' },
    ],
  },
};
