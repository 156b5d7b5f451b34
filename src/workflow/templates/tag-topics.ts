import type { Template } from './template.ts';

export const tagTopics: Template = {
  id: 'tag-topics',
  name: 'Tag conversations by what they are about',
  description: 'Looks at every message and tags the conversation with each topic that it mentions.',
  definition: {
    trigger: { on: 'contact_replied' },
    steps: [
      {
        apply_rules: [
          {
            name: 'Projects',
            when: { field: 'message.body', op: 'contains', value: 'project' },
            then: [{ tag_conversation: 'Projects' }],
          },
          {
            name: 'Invoices',
            when: {
              any: [
                { field: 'message.body', op: 'contains', value: 'invoice' },
                { field: 'message.body', op: 'contains', value: 'refund' },
              ],
            },
            then: [{ tag_conversation: 'Invoices' }],
          },
          {
            name: 'Something is broken',
            when: {
              any: [
                { field: 'message.body', op: 'contains_word', value: 'error' },
                { field: 'message.body', op: 'contains_word', value: 'bug' },
                { field: 'message.body', op: 'contains', value: 'not work' },
              ],
            },
            then: [{ tag_conversation: 'Bugs' }],
          },
        ],
      },
    ],
  },
};
