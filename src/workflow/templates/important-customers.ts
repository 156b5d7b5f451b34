import type { Template } from './template.ts';

export const importantCustomers: Template = {
  id: 'important-customers',
  name: 'Important customers first',
  description: 'Marks what users on the plan Pro with a monthly spend over 500 write as priority.',
  definition: {
    trigger: { on: 'contact_replied' },
    audience: {
      roles: ['user'],
      when: {
        all: [
          { field: 'company.plan', op: 'eq', value: 'Pro' },
          { field: 'company.monthly_spend', op: 'gt', value: 500 },
        ],
      },
    },
    steps: [{ set_priority: true }, { add_tag: 'Important' }],
  },
};
