import { describe, expect, test } from 'vitest';
import type { Definition } from '../../src/contract/automation/definition.ts';
import type { Step } from '../../src/contract/automation/step.ts';
import { isCustomerFacing } from '../../src/workflow/is-customer-facing.ts';
import { play } from './kit/play.ts';

function workflow(...steps: readonly Step[]): Definition {
  return { trigger: { on: 'contact_replied' }, steps };
}

const never = { any: [] };

describe('W3 steps run from top to bottom', () => {
  test('W3 nothing at all', () => {
    play(workflow(), 'visitor: Hi\nend: completed');
  });

  test('W3 every action, in order', () => {
    play(
      workflow(
        { add_tag: 'VIP' },
        { remove_tag: 'Cold' },
        { tag_conversation: 'Projects' },
        { untag_conversation: 'Spam' },
        { assign: { team: 'Sales' } },
        { set_priority: true },
        { note: 'Ask for the invoice' },
        { set_attribute: { attribute: 'contact.custom.stage', value: 'warm' } },
        { create_salesforce_lead: true },
        { webhook: { url: 'https://heron.example/hook' } },
        { reply: 'We are on it.' },
        { close: true },
        { reopen: true },
      ),
      `
      visitor: Hi
      action: add_tag "VIP"
      action: remove_tag "Cold"
      action: tag_conversation "Projects"
      action: untag_conversation "Spam"
      action: assign {"team":"Sales"}
      action: set_priority
      action: note "Ask for the invoice"
      action: set_attribute {"attribute":"contact.custom.stage","value":"warm"}
      action: create_salesforce_lead
      action: webhook {"url":"https://heron.example/hook"}
      bot: We are on it.
      action: close
      action: reopen
      end: completed
      `,
    );
  });

  test('W3 what follows the button that is pressed, then what follows the question', () => {
    const choice = (label: string, ...steps: readonly Step[]) => ({ label, steps });
    const definition = workflow(
      {
        buttons: {
          text: 'Which?',
          options: [
            choice('Tea', { message: 'Green or black?' }, { tag_conversation: 'Tea' }),
            choice('Nothing'),
            choice('Leave', { end: true }),
          ],
        },
      },
      { message: 'All right.' },
    );
    const asked = `
      visitor: Hi
      bot: Which? [Tea] [Nothing] [Leave]`;
    play(
      definition,
      `${asked}
      visitor presses: Tea
      prompt: answered 0
      bot: Green or black?
      action: tag_conversation "Tea"
      bot: All right.
      end: completed
      `,
    );
    play(
      definition,
      `${asked}
      visitor presses: Nothing
      prompt: answered 1
      bot: All right.
      end: completed
      `,
    );
    play(
      definition,
      `${asked}
      visitor presses: Leave
      prompt: answered 2
      end: completed
      `,
    );
  });

  test('W3 back to a step that has a name, as often as they like', () => {
    play(
      workflow({
        id: 'menu',
        buttons: {
          text: 'Menu',
          options: [
            { label: 'Again', steps: [{ go_to: 'menu' }] },
            { label: 'Enough', steps: [] },
          ],
        },
      }),
      `
      visitor: Hi
      bot: Menu [Again] [Enough]
      visitor presses: Again
      prompt: answered 0
      bot: Menu [Again] [Enough]
      visitor presses: Again
      prompt: answered 0
      bot: Menu [Again] [Enough]
      visitor presses: Enough
      prompt: answered 1
      end: completed
      `,
    );
  });

  test('W3 a rating is asked for and kept', () => {
    play(
      workflow({ rate_conversation: true }, { message: 'Thanks' }),
      `
      visitor: Bye
      bot: How was this conversation, from 1 (poor) to 5 (great)? [1] [2] [3] [4] [5]
      visitor presses: 4
      saved: conversation.rating 4
      prompt: answered 4
      bot: Thanks
      end: completed
      `,
    );
  });
});

describe('W5 W6 who speaks to the person', () => {
  const says: readonly Step[] = [
    { message: 'Hi' },
    { buttons: { options: [{ label: 'A', steps: [] }] } },
    { collect: { attribute: 'contact.email' } },
    { qualify: true },
    { show_reply_time: true },
    { rate_conversation: true },
    { reply: 'Hi' },
    { branches: [{ when: never, steps: [{ message: 'Hi' }] }] },
    { branches: [], else: [{ message: 'Hi' }] },
    { apply_rules: [{ name: 'A', when: never, then: [{ reply: 'Hi' }] }] },
    { follow_up: [{ name: 'A', when: never, then: [{ reply: 'Hi' }] }] },
  ];
  test.each(says.map((step) => [step]))('W5 is customer-facing: %o', (step) => {
    expect(isCustomerFacing([{ note: 'x' }, step])).toBe(true);
  });

  test('W6 is background otherwise', () => {
    const steps: readonly Step[] = [
      { wait: { seconds: 1 } },
      { add_tag: 'A' },
      { branches: [{ when: never, steps: [{ note: 'x' }] }], else: [{ close: true }] },
      { apply_rules: [{ name: 'A', when: never, then: [{ add_tag: 'B' }] }] },
      { wait_for_team: { seconds: 1 } },
    ];
    expect(isCustomerFacing(steps)).toBe(false);
  });
});
