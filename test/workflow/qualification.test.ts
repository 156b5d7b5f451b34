import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/contract/automation/question.ts';
import type { Step } from '../../src/contract/automation/step.ts';
import type { Definition } from '../../src/contract/automation/definition.ts';
import { operator, qualifying } from './kit/operator.ts';
import { facts, play } from './kit/play.ts';

function asking(...questions: readonly Question[]): Definition {
  return operator(qualifying(questions), { followUpRules: [] });
}

const size: Question = { attribute: 'company.size' };
const name: Question = { attribute: 'company.name' };

describe('questions are asked in order', () => {
  test('O4 each answer is saved and settled at once, and then the next one is asked', () => {
    play(
      asking({ attribute: 'contact.name' }, name, size),
      `
      visitor: Hi
      bot: What is your name? (text)
      visitor answers:  Ann Heron
      saved: contact.name "Ann Heron"
      prompt: answered Ann Heron
      bot: Which company are you with? (text)
      visitor answers: Heron & Sons
      saved: company.name "Heron & Sons"
      prompt: answered Heron & Sons
      bot: How many people work there? (number)
      visitor answers: 1,200
      saved: company.size 1200
      prompt: answered 1200
      end: completed
      `,
    );
  });

  test('O4 what is known is not asked', () => {
    const { trace } = play(
      asking({ attribute: 'contact.email' }, name, size),
      `
      visitor: Hi
      bot: How many people work there? (number)
      `,
      {
        facts: {
          ...facts,
          contact: { role: 'lead', email: 'ann@heron.example' },
          company: { name: 'Heron & Sons' },
        },
      },
    );
    expect(trace).toContainEqual({ what: 'known', step: '1', attribute: 'company.name' });
  });

  test('O4 false and nought are known, an empty text is not', () => {
    play(
      asking({ attribute: 'contact.custom.is_partner', type: 'boolean' }, size, name),
      `
      visitor: Hi
      bot: Which company are you with? (text)
      `,
      {
        facts: {
          ...facts,
          contact: { custom: { is_partner: false } },
          company: { size: 0, name: '' },
        },
      },
    );
  });

  test('O4 where all is known, nothing is said', () => {
    play(
      asking(size),
      `
      visitor: Hi
      end: completed
      `,
      { facts: { ...facts, company: { size: 3 } } },
    );
  });

  test('O4 every type of question, with its own words and its own attribute', () => {
    play(
      asking(
        { attribute: 'contact.phone' },
        { attribute: 'company.website' },
        { attribute: 'contact.custom.budget', type: 'list', options: ['Small', 'Large'] },
        { attribute: 'contact.custom.starts', type: 'date', text: 'When do you begin?' },
        { attribute: 'company.custom.is_public', type: 'boolean', is_required: true },
      ),
      `
      visitor: Hi
      bot: What is your phone number, with the country code? (phone)
      visitor answers: +44 20 7946 0018
      saved: contact.phone "+442079460018"
      prompt: answered +442079460018
      bot: What is the address of your company’s website? (url)
      visitor answers: heron.example
      saved: company.website "https://heron.example"
      prompt: answered https://heron.example
      bot: Please tell us: budget (list: Small / Large)
      visitor answers: large
      saved: contact.custom.budget "Large"
      prompt: answered Large
      bot: When do you begin? (date)
      visitor answers: 2026-03-01
      saved: contact.custom.starts 1772323200000
      prompt: answered 2026-03-01
      bot: Please tell us: is_public (boolean, required)
      visitor answers: Yes
      saved: company.custom.is_public true
      prompt: answered true
      end: completed
      `,
    );
  });
});

describe('an answer', () => {
  test('O4 that cannot be one changes nothing: the question stays', () => {
    play(
      asking(size),
      `
      visitor: Hi
      bot: How many people work there? (number)
      visitor answers: many
      visitor answers: -3
      visitor answers: 12.5
      visitor answers: 12
      saved: company.size 12
      prompt: answered 12
      end: completed
      `,
    );
  });

  test('O4 can be skipped', () => {
    const { run } = play(
      asking(name, size),
      `
      visitor: Hi
      bot: Which company are you with? (text)
      visitor skips
      prompt: skipped
      bot: How many people work there? (number)
      visitor skips
      prompt: skipped
      end: completed
      `,
    );
    expect(run.answers).toEqual({});
  });

  test('O4 that is required cannot be skipped', () => {
    play(
      asking({ ...name, is_required: true }),
      `
      visitor: Hi
      bot: Which company are you with? (text, required)
      visitor skips
      visitor answers: Heron
      saved: company.name "Heron"
      prompt: answered Heron
      end: completed
      `,
    );
  });

  test('O4 can be corrected while the next question is open, which stays', () => {
    const { run } = play(
      asking(name, size),
      `
      visitor: Hi
      bot: Which company are you with? (text)
      visitor answers: Hern
      saved: company.name "Hern"
      prompt: answered Hern
      bot: How many people work there? (number)
      visitor answers 1 again: Heron
      saved: company.name "Heron"
      prompt: answered Heron
      visitor answers: 12
      saved: company.size 12
      prompt: answered 12
      end: completed
      `,
    );
    expect(run.answers).toEqual({ 'company.name': 'Heron', 'company.size': 12 });
  });

  test('O4 can be corrected when the bot is done, and runs nothing again', () => {
    play(
      operator(qualifying([size])),
      `
      visitor: Hi
      bot: How many people work there? (number)
      visitor answers: 12
      saved: company.size 12
      prompt: answered 12
      action: assign {"team":"Sales"}
      action: add_tag "SMB"
      end: completed
      visitor answers 1 again: 120
      saved: company.size 120
      prompt: answered 120
      visitor answers 1 again: a lot
      `,
    );
  });

  test('O4 can be given to a question that was skipped, also when the bot is done', () => {
    play(
      asking(name, size),
      `
      visitor: Hi
      bot: Which company are you with? (text)
      visitor skips
      prompt: skipped
      bot: How many people work there? (number)
      visitor answers 1 again: Heron
      saved: company.name "Heron"
      prompt: answered Heron
      visitor skips
      prompt: skipped
      end: completed
      visitor answers 2 again: 12
      saved: company.size 12
      prompt: answered 12
      `,
    );
  });

  test('O4 cannot be given to a question that is over', () => {
    play(
      asking(name),
      `
      visitor: Hi
      bot: Which company are you with? (text)
      600 seconds pass
      prompt: over
      end: abandoned
      visitor answers 1 again: Heron
      `,
    );
    const going: Step = { collect: name, if_unanswered: 'go_on' };
    play(
      { trigger: { on: 'conversation_started' }, steps: [going, { collect: size }] },
      `
      visitor: Hi
      bot: Which company are you with? (text)
      600 seconds pass
      prompt: over
      bot: How many people work there? (number)
      visitor answers 1 again: Heron
      `,
    );
  });
});

describe('a message in the middle', () => {
  test('O4 leaves the question where it is, and does not have it asked again', () => {
    play(
      asking(size),
      `
      visitor: Hi
      bot: How many people work there? (number)
      visitor: My lamp is broken
      visitor: Is anybody there?
      visitor answers: 12
      saved: company.size 12
      prompt: answered 12
      end: completed
      `,
    );
  });

  test('O9 has the bot give up three minutes later, however many more there are', () => {
    play(
      asking(size),
      `
      visitor: Hi
      bot: How many people work there? (number)
      60 seconds pass
      visitor: My lamp is broken
      100 seconds pass
      visitor: Is anybody there?
      79 seconds pass
      1 seconds pass
      prompt: over
      end: abandoned
      `,
    );
  });

  test('O9 does not give the question more time than it had', () => {
    play(
      asking(size),
      `
      visitor: Hi
      bot: How many people work there? (number)
      500 seconds pass
      visitor: One moment
      100 seconds pass
      prompt: over
      end: abandoned
      `,
    );
  });
});
