import { test } from 'vitest';
import type { Definition } from '../../src/contract/automation/definition.ts';
import { play } from './kit/play.ts';

const qualification: Definition = {
  trigger: { on: 'conversation_started' },
  steps: [
    { collect: { attribute: 'contact.email' } },
    { collect: { attribute: 'company.size' } },
    {
      follow_up: [
        {
          name: 'Large',
          when: { field: 'company.size', op: 'gt', value: 50 },
          then: [{ add_tag: 'VIP' }, { assign: { team: 'VIP sales' } }],
        },
      ],
    },
  ],
};

test('O4 O5 each answer is read, saved at once and settled; then the first rule that holds is applied', () => {
  play(
    qualification,
    `
    visitor: Hi
    bot: Where can we reach you if you leave? You get the answer here and by email. (email)
    visitor answers: Ann@Heron.example
    saved: contact.email "ann@heron.example"
    prompt: answered ann@heron.example
    bot: How many people work there? (number)
    visitor answers: 51
    saved: company.size 51
    prompt: answered 51
    action: add_tag "VIP"
    action: assign {"team":"VIP sales"}
    end: completed
    `,
  );
});
