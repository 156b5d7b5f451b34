import type { Template } from './template.ts';

export const tagByEvent: Template = {
  id: 'tag-by-event',
  name: 'Tag people by what they do',
  description: 'Tags people who have ordered, those who have done so often with a second tag.',
  definition: {
    trigger: { on: 'event_tracked', event: 'ordered' },
    audience: { roles: ['lead', 'user'] },
    steps: [
      { add_tag: 'Customer' },
      {
        branches: [
          {
            when: { field: 'event.ordered.count', op: 'gte', value: 5 },
            steps: [{ add_tag: 'Regular' }],
          },
        ],
      },
    ],
  },
};
