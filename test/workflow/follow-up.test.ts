import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/contract/automation/rule.ts';
import { expandDefinition } from '../../src/workflow/expand.ts';
import { defaultOperatorSettings } from '../../src/contract/automation/operator-settings.ts';
import { large, operator, qualifying, small } from './kit/operator.ts';
import { facts, play, playUnchecked } from './kit/play.ts';

const onlySize = qualifying([{ attribute: 'company.size' }]);

const answered = (size: string) => `
  visitor: Hi
  bot: How many people work there? (number)
  visitor answers: ${size}
  saved: company.size ${size}
  prompt: answered ${size}`;

const talkative: Rule = {
  name: 'Everybody',
  when: { all: [] },
  then: [
    { reply: 'We look into it.' },
    { add_tag: 'Qualified' },
    { set_priority: true },
    { create_salesforce_lead: true },
    { assign: { team: 'Sales' } },
    { close: true },
  ],
};

describe('the rule that is applied', () => {
  test('O5 of more than 50 people: VIP sales, and the tag VIP', () => {
    play(
      operator(onlySize),
      `${answered('51')}
      action: add_tag "VIP"
      action: assign {"team":"VIP sales"}
      end: completed
      `,
    );
  });

  test('O5 of fewer: sales, and the tag SMB', () => {
    play(
      operator(onlySize),
      `${answered('12')}
      action: assign {"team":"Sales"}
      action: add_tag "SMB"
      end: completed
      `,
    );
  });

  test('O5 of exactly 50: neither', () => {
    play(
      operator(onlySize),
      `${answered('50')}
      end: completed
      `,
    );
  });

  test('O5 of a size that nobody knows: neither', () => {
    play(
      operator(qualifying()),
      `
      visitor: Hi
      bot: Where can we reach you if you leave? You get the answer here and by email. (email)
      visitor answers: ann@heron.example
      saved: contact.email "ann@heron.example"
      prompt: answered ann@heron.example
      bot: How many people work there? (number)
      visitor skips
      prompt: skipped
      bot: Thank you. The answer will be here, and in your inbox if you leave.
      end: completed
      `,
    );
  });

  test('O5 is the first that holds, and no later one', () => {
    const later: Rule = { ...large, name: 'Later', then: [{ add_tag: 'Too late' }] };
    const { trace } = play(
      operator(onlySize, { followUpRules: [small, large, later] }),
      `${answered('51')}
      action: add_tag "VIP"
      action: assign {"team":"VIP sales"}
      end: completed
      `,
    );
    const conditions = trace.filter(({ what }) => what === 'condition');
    expect(conditions).toEqual([
      {
        what: 'condition',
        step: '1',
        name: 'Small',
        held: false,
        because: [{ field: 'company.size', op: 'lt', value: 50, met: 51, held: false }],
      },
      {
        what: 'condition',
        step: '1',
        name: 'Large',
        held: true,
        because: [{ field: 'company.size', op: 'gt', value: 50, met: 51, held: true }],
      },
    ]);
  });

  test('O5 does all that it says, from top to bottom', () => {
    play(
      operator(onlySize, { followUpRules: [talkative] }),
      `${answered('12')}
      bot: We look into it.
      action: add_tag "Qualified"
      action: set_priority
      action: create_salesforce_lead
      action: assign {"team":"Sales"}
      action: close
      end: completed
      `,
    );
  });

  test('O5 sees what was known before as well', () => {
    play(
      operator(qualifying([{ attribute: 'contact.name' }])),
      `
      visitor: Hi
      bot: What is your name? (text)
      visitor answers: Ann
      saved: contact.name "Ann"
      prompt: answered Ann
      action: add_tag "VIP"
      action: assign {"team":"VIP sales"}
      end: completed
      `,
      { facts: { ...facts, company: { size: 51 } } },
    );
  });
});

describe('when the rules are applied', () => {
  const two = qualifying([{ attribute: 'company.size' }, { attribute: 'company.name' }]);
  const oneAnswer = `${answered('51')}
    bot: Which company are you with? (text)`;
  const followedUp = `
    action: add_tag "VIP"
    action: assign {"team":"VIP sales"}`;

  test('O5 not where nothing was answered', () => {
    play(
      operator(onlySize, { followUpRules: [talkative] }),
      `
      visitor: Hi
      bot: How many people work there? (number)
      visitor skips
      prompt: skipped
      end: completed
      `,
    );
  });

  test('O5 not where all was known, for nobody was qualified', () => {
    play(
      operator(onlySize, { followUpRules: [talkative] }),
      `
      visitor: Hi
      end: completed
      `,
      { facts: { ...facts, company: { size: 51 } } },
    );
  });

  test('O5 where the rest is skipped', () => {
    play(
      operator(two),
      `${oneAnswer}
      visitor skips
      prompt: skipped
      ${followedUp}
      end: completed
      `,
    );
  });

  test('O5 where the rest is abandoned', () => {
    play(
      operator(two),
      `${oneAnswer}
      600 seconds pass
      prompt: over
      ${followedUp}
      end: abandoned
      `,
    );
  });

  test('O5 not where the first question is abandoned', () => {
    play(
      operator(two, { followUpRules: [talkative] }),
      `
      visitor: Hi
      bot: How many people work there? (number)
      600 seconds pass
      prompt: over
      end: abandoned
      `,
    );
  });

  test('O5 O9 where a teammate replies in the middle: without a word, and without closing', () => {
    play(
      operator(two, { followUpRules: [talkative] }),
      `${oneAnswer}
      teammate replies
      prompt: over
      left out: reply
      action: add_tag "Qualified"
      action: set_priority
      action: create_salesforce_lead
      action: assign {"team":"Sales"}
      left out: close
      end: interrupted
      `,
    );
  });

  test('O5 O9 where the teammate who replies has taken it: it stays theirs', () => {
    play(
      operator(two),
      `${oneAnswer}
      teammate replies
      prompt: over
      action: add_tag "VIP"
      left out: assign
      end: interrupted
      `,
      { facts: { ...facts, conversation: { teammate: 'Ben' } } },
    );
  });

  test('O5 O9 where a person assigns in the middle: it stays where they put it', () => {
    play(
      operator(two),
      `${oneAnswer}
      teammate assigns
      prompt: over
      action: add_tag "VIP"
      left out: assign
      end: interrupted
      `,
    );
  });

  test('O5 O9 where a person closes in the middle', () => {
    play(
      operator(two, { followUpRules: [talkative] }),
      `${oneAnswer}
      teammate closes
      prompt: over
      left out: reply
      action: add_tag "Qualified"
      action: set_priority
      action: create_salesforce_lead
      action: assign {"team":"Sales"}
      left out: close
      end: interrupted
      `,
    );
  });

  test('O5 after the email prompt, for who left an address', () => {
    const reachable: Rule = {
      name: 'Reachable',
      when: { field: 'contact.email', op: 'known' },
      then: [{ add_tag: 'Reachable' }],
    };
    play(
      operator({}, { followUpRules: [reachable] }),
      `
      visitor: Hi
      bot: Where can we reach you if you leave? You get the answer here and by email. (email)
      visitor answers: ann@heron.example
      saved: contact.email "ann@heron.example"
      prompt: answered ann@heron.example
      bot: Thank you. The answer will be here, and in your inbox if you leave.
      action: add_tag "Reachable"
      end: completed
      `,
    );
  });

  test('O5 once, where a workflow qualifies twice', () => {
    const definition = expandDefinition(
      {
        trigger: { on: 'conversation_opened' },
        steps: [{ qualify: true }, { collect: { attribute: 'contact.name' } }, { qualify: true }],
      },
      { operator: { ...defaultOperatorSettings, ...onlySize }, followUpRules: [large] },
    );
    playUnchecked(
      definition,
      `${answered('51')}
      ${followedUp}
      bot: What is your name? (text)
      visitor answers: Ann
      saved: contact.name "Ann"
      prompt: answered Ann
      end: completed
      `,
    );
  });
});
