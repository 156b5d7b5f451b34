import type { Template } from './template.ts';

export const rateWhenClosed: Template = {
  id: 'rate-when-closed',
  name: 'Ask how it was',
  description: 'Asks for a rating when a teammate has closed the conversation.',
  definition: {
    trigger: { on: 'conversation_closed' },
    steps: [{ rate_conversation: true }, { message: 'Thank you, that helps us.' }],
    abandon_after_s: 86_400,
  },
};
