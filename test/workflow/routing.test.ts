import { describe, expect, test } from 'vitest';
import type { Redirect } from '../../src/contract/automation/operator-settings.ts';
import { maybeOperator, operator, qualifying, toSupport } from './kit/operator.ts';
import { facts, play } from './kit/play.ts';

const askCustomer = `
  visitor: Hi
  bot: So that this gets to the right people: are you a customer already? [No, I'm not a customer yet] [Yes, I'm a customer]`;

describe('whom Operator asks whether they are a customer', () => {
  test('O1 routing is off by default: nobody is asked', () => {
    play(
      operator({}),
      `
      visitor: Hi
      bot: Where can we reach you if you leave? You get the answer here and by email. (email)
      `,
    );
  });

  test('O1 anonymous people are asked where it is on', () => {
    play(operator({ routing: toSupport }), askCustomer);
  });

  test('O1 nobody is asked whom the site has named', () => {
    const contact = { isAnonymous: false, hasEmail: false };
    expect(
      maybeOperator({ settings: { routing: toSupport, ...qualifying() }, situation: { contact } }),
    ).toBeUndefined();
  });

  test('O1 nobody is asked in a conversation that they have not begun', () => {
    const settings = { routing: toSupport, ...qualifying(), reply_time: { on: true } };
    expect(maybeOperator({ settings, situation: { isInbound: false } })).toBeUndefined();
  });
});

describe('who is not a customer yet', () => {
  test('O2 is qualified, and followed up: 51 people are VIP sales’, and tagged', () => {
    play(
      operator({ routing: toSupport, ...qualifying() }),
      `${askCustomer}
      visitor presses: No, I'm not a customer yet
      prompt: answered 0
      bot: Where can we reach you if you leave? You get the answer here and by email. (email)
      visitor answers: ann@heron.example
      saved: contact.email "ann@heron.example"
      prompt: answered ann@heron.example
      bot: How many people work there? (number)
      visitor answers: 51
      saved: company.size 51
      prompt: answered 51
      bot: Thank you. The answer will be here, and in your inbox if you leave.
      action: add_tag "VIP"
      action: assign {"team":"VIP sales"}
      end: completed
      `,
    );
  });

  test('O2 is asked for an address where qualification is off', () => {
    play(
      operator({ routing: toSupport }),
      `${askCustomer}
      visitor presses: No, I'm not a customer yet
      prompt: answered 0
      bot: Where can we reach you if you leave? You get the answer here and by email. (email)
      visitor skips
      prompt: skipped
      bot: Thank you. The answer will be here.
      end: completed
      `,
    );
  });

  test('O2 is asked for nothing where both are off', () => {
    play(
      operator({ routing: toSupport, email_prompt: { on: false } }),
      `${askCustomer}
      visitor presses: No, I'm not a customer yet
      prompt: answered 0
      end: completed
      `,
    );
  });
});

describe('who is a customer', () => {
  test('O3 is asked for an address and then passed to the team; no follow-up rule touches that', () => {
    play(
      operator({ routing: toSupport, ...qualifying() }),
      `${askCustomer}
      visitor presses: Yes, I'm a customer
      prompt: answered 1
      bot: What is the email address of your account? (email)
      visitor answers: ann@heron.example
      saved: contact.email "ann@heron.example"
      prompt: answered ann@heron.example
      bot: Thank you. The answer will be here, and in your inbox if you leave.
      action: assign {"team":"Support"}
      end: completed
      `,
      { facts: { ...facts, company: { size: 51 } } },
    );
  });

  test('O3 is passed to a teammate where one is chosen', () => {
    play(
      operator({ routing: { on: true, customers: { assign: { teammate: 'ben@foyer.example' } } } }),
      `${askCustomer}
      visitor presses: Yes, I'm a customer
      prompt: answered 1
      bot: What is the email address of your account? (email)
      visitor skips
      prompt: skipped
      action: assign {"teammate":"ben@foyer.example"}
      end: completed
      `,
    );
  });

  test('O3 is not asked for an address that is known', () => {
    const contact = { isAnonymous: true, hasEmail: true };
    play(
      operator({ routing: toSupport }, { contact }),
      `${askCustomer}
      visitor presses: Yes, I'm a customer
      prompt: answered 1
      action: assign {"team":"Support"}
      end: completed
      `,
      { facts: { ...facts, contact: { role: 'lead', email: 'ann@heron.example' } } },
    );
  });

  test('O3 is passed on also when they leave without an address', () => {
    play(
      operator({ routing: toSupport }),
      `${askCustomer}
      visitor presses: Yes, I'm a customer
      prompt: answered 1
      bot: What is the email address of your account? (email)
      600 seconds pass
      prompt: over
      action: assign {"team":"Support"}
      end: completed
      `,
    );
  });

  test('O3 is nobody’s where nobody is chosen', () => {
    play(
      operator({ routing: { on: true, customers: { assign: { nobody: true } } } }),
      `${askCustomer}
      visitor presses: Yes, I'm a customer
      prompt: answered 1
      bot: What is the email address of your account? (email)
      visitor answers: ann@heron.example
      saved: contact.email "ann@heron.example"
      prompt: answered ann@heron.example
      bot: Thank you. The answer will be here, and in your inbox if you leave.
      end: completed
      `,
    );
  });

  const elsewhere: readonly [Redirect, string][] = [
    [
      { email: 'help@heron.example' },
      'Customers get help fastest by email. Please write to help@heron.example',
    ],
    [
      { website: 'https://heron.example/help' },
      'Customers get help fastest here: https://heron.example/help',
    ],
    [
      { phone: '+44 20 7946 0018' },
      'Customers get help fastest by phone. Please call +44 20 7946 0018',
    ],
  ];
  test.each(elsewhere)('O3 is sent elsewhere: %o', (redirect, text) => {
    play(
      operator({ routing: { on: true, customers: { redirect } } }),
      `${askCustomer}
      visitor presses: Yes, I'm a customer
      prompt: answered 1
      bot: ${text}
      end: completed
      `,
    );
  });

  test('O3 O8 is sent elsewhere in the words of the teammates, or Foyer’s in each language', () => {
    const definition = operator({
      routing: { on: true, customers: { redirect: { phone: '+44 20 7946 0018' } } },
      texts: { redirect_phone: { en: 'Ring {phone}', pt: 'Ligue para {phone}' } },
    });
    expect(definition.steps).toMatchObject([
      {
        buttons: {
          options: [
            {},
            {
              steps: [
                {
                  message: {
                    by_language: {
                      en: 'Ring +44 20 7946 0018',
                      pt: 'Ligue para +44 20 7946 0018',
                      ar: 'أسرع طريقة لمساعدة عملائنا هي الهاتف. يُرجى الاتصال على +44 20 7946 0018',
                    },
                  },
                },
              ],
            },
          ],
        },
      },
    ]);
  });
});
