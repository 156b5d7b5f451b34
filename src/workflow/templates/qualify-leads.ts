import type { Template } from './template.ts';

export const qualifyLeads: Template = {
  id: 'qualify-leads',
  name: 'Qualify new leads',
  description:
    'Asks people whom you do not know yet for what is set up under qualification, and applies the follow-up rules.',
  definition: {
    trigger: { on: 'conversation_started' },
    audience: { roles: ['visitor', 'lead'] },
    steps: [
      { message: 'Thank you for writing. A few questions, so that the right person answers.' },
      { qualify: true },
      { message: { built_in: 'thanks' } },
    ],
  },
};
