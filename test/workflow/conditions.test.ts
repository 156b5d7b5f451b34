import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/contract/automation/action.ts';
import type { Definition } from '../../src/contract/automation/definition.ts';
import type { Step } from '../../src/contract/automation/step.ts';
import { facts, play, tellAction } from './kit/play.ts';

function workflow(...steps: readonly Step[]): Definition {
  return { trigger: { on: 'contact_replied' }, steps };
}

const premium = { field: 'company.plan', op: 'eq', value: 'Premium' } as const;
const mentions = (value: string) => ({ field: 'message.body', op: 'contains', value }) as const;
const never = { any: [] };

describe('W4 branches', () => {
  const branching = workflow(
    {
      branches: [
        { when: premium, steps: [{ set_priority: true }] },
        { when: mentions('project'), steps: [{ tag_conversation: 'Projects' }] },
      ],
      else: [{ tag_conversation: 'Others' }],
    },
    { note: 'Done' },
  );

  test('W4 the first that holds, and no later one', () => {
    play(
      branching,
      `
      visitor: The project
      action: set_priority
      action: note "Done"
      end: completed
      `,
      { facts: { ...facts, company: { plan: 'premium' }, message: { body: 'The project' } } },
    );
  });

  test('W4 another one where the first does not hold', () => {
    play(
      branching,
      `
      visitor: My PROJECTS
      action: tag_conversation "Projects"
      action: note "Done"
      end: completed
      `,
      { facts: { ...facts, message: { body: 'My PROJECTS' } } },
    );
  });

  test('W4 else, where none does', () => {
    play(
      branching,
      `
      visitor: Hi
      action: tag_conversation "Others"
      action: note "Done"
      end: completed
      `,
    );
  });

  test('W4 on with what follows, where none does and there is no else', () => {
    play(
      workflow({ branches: [{ when: premium, steps: [{ end: true }] }] }, { note: 'Done' }),
      'visitor: Hi\naction: note "Done"\nend: completed',
    );
  });
});

describe('W4 rules that are applied', () => {
  const rules: Step = {
    apply_rules: [
      { name: 'Premium', when: premium, then: [{ set_priority: true }, { add_tag: 'Premium' }] },
      { name: 'Never', when: never, then: [{ close: true }] },
      {
        name: 'Projects',
        when: mentions('project'),
        then: [{ tag_conversation: 'Projects' }, { reply: 'About projects: …' }],
      },
    ],
  };

  test('W4 every one that holds, in order; everybody passes on', () => {
    const { effects } = play(
      workflow(rules, { note: 'Done' }),
      `
      visitor: A project
      action: set_priority
      action: add_tag "Premium"
      action: tag_conversation "Projects"
      bot: About projects: …
      action: note "Done"
      end: completed
      `,
      { facts: { ...facts, company: { plan: 'Premium' }, message: { body: 'A project' } } },
    );
    expect(effects).toContainEqual(
      expect.objectContaining({ action: { add_tag: 'Premium' }, rule: 'Premium' }),
    );
    play(workflow(rules, { note: 'Done' }), 'visitor: Hi\naction: note "Done"\nend: completed');
  });
});

describe('W2 the next condition sees what the run has done itself', () => {
  const check = (when: {
    field: string;
    op: 'known' | 'eq' | 'includes';
    value?: string | boolean;
  }) =>
    ({ branches: [{ when, steps: [{ note: 'Seen' }] }], else: [{ note: 'Not seen' }] }) as const;
  const cases: readonly [Action, Parameters<typeof check>[0]][] = [
    [{ add_tag: 'VIP' }, { field: 'contact.tags', op: 'includes', value: 'vip' }],
    [{ tag_conversation: 'Hot' }, { field: 'conversation.tags', op: 'includes', value: 'Hot' }],
    [{ set_priority: true }, { field: 'conversation.is_priority', op: 'eq', value: true }],
    [{ assign: { team: 'Sales' } }, { field: 'conversation.team', op: 'known' }],
    [{ close: true }, { field: 'conversation.state', op: 'eq', value: 'closed' }],
    [
      { set_attribute: { attribute: 'company.plan', value: 'Pro' } },
      { field: 'company.plan', op: 'eq', value: 'pro' },
    ],
    [
      { set_attribute: { attribute: 'contact.custom.stage', value: 'warm' } },
      { field: 'contact.custom.stage', op: 'eq', value: 'warm' },
    ],
  ];
  test.each(cases)('W2 %o', (step, when) => {
    play(
      workflow(step, check(when)),
      `visitor: Hi\naction: ${tellAction(step)}\naction: note "Seen"\nend: completed`,
    );
  });

  test('W2 what is taken away is not there any more', () => {
    const when = { field: 'contact.tags', op: 'includes', value: 'VIP' } as const;
    play(
      workflow({ remove_tag: 'vip' }, check(when)),
      'visitor: Hi\naction: remove_tag "vip"\naction: note "Not seen"\nend: completed',
      { facts: { ...facts, contact: { tags: ['VIP', 'Other'] } } },
    );
  });
});
