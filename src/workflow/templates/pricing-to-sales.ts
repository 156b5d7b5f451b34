import type { Template } from './template.ts';

export const pricingToSales: Template = {
  id: 'pricing-to-sales',
  name: 'Questions about prices to sales',
  description: 'Passes conversations that begin with a question about prices to the sales team.',
  definition: {
    trigger: { on: 'conversation_started' },
    audience: {
      when: {
        any: [
          { field: 'message.body', op: 'contains', value: 'pricing' },
          { field: 'message.body', op: 'contains_word', value: 'price' },
          { field: 'message.body', op: 'contains_word', value: 'quote' },
        ],
      },
    },
    steps: [{ tag_conversation: 'Pricing' }, { assign: { team: 'Sales' } }],
  },
};
