import { expect, test } from 'vitest';
import { botFailures } from '../../../../src/console/state/automation/bot-failures.ts';
import { operatorPreview } from '../../../../src/console/state/automation/operator-preview.ts';
import { toOutline, type OutlineStep } from '../../../../src/console/state/automation/outline.ts';
import { ruleWords } from '../../../../src/console/state/automation/rule-words.ts';
import {
  isLanguage,
  textProblem,
  toOverridden,
  withoutText,
  withText,
} from '../../../../src/console/state/automation/texts-choices.ts';
import {
  becauseWords,
  runStateWords,
  traceLine,
} from '../../../../src/console/state/automation/trace-words.ts';
import { defaultOperatorSettings } from '../../../../src/contract/automation/operator-settings.ts';
import type { Step } from '../../../../src/contract/automation/step.ts';
import { checkDefinition } from '../../../../src/workflow/check.ts';
import { makeAutomation, makeRun } from '../../makers.ts';

const names = { team: () => 'VIP sales', teammate: () => 'Robin' };
const everything: Step[] = [
  { message: 'Hello!' },
  {
    buttons: {
      text: 'Which?',
      options: [
        { label: 'One', steps: [{ wait: { seconds: 120 } }] },
        { label: 'Two', steps: [{ end: true }] },
      ],
    },
    if_unanswered: 'go_on',
  },
  { id: 'size', collect: { attribute: 'company.size' } },
  {
    branches: [
      { when: { field: 'company.size', op: 'gt', value: 50 }, steps: [{ add_tag: 'VIP' }] },
    ],
    else: [{ close: true }],
  },
  { apply_rules: [{ name: 'All', when: { all: [] }, then: [{ note: 'Seen' }] }] },
  { qualify: true },
  { wait_for_team: { seconds: 90 } },
  { show_reply_time: true },
  { rate_conversation: true },
  { assign: { team: '0123456789abcdef01234567' } },
  { snooze: { minutes: 90 } },
];

function textsOf(steps: readonly OutlineStep[]): string[] {
  return steps.flatMap(({ text, branches }) => [
    text,
    ...branches.flatMap((branch) => [branch.label, ...textsOf(branch.steps)]),
  ]);
}

test('W8 a definition is drawn as a tree in words, each step with its place', () => {
  const definition = { trigger: { on: 'conversation_started' }, steps: everything } as const;
  expect(checkDefinition(definition)).toEqual([]);
  const outline = toOutline(definition, names);
  const texts = textsOf(outline);
  expect(texts).toContain('Says “Hello!”');
  expect(texts).toContain('Asks “Which?”; goes on where nobody answers');
  expect(texts).toContain('Waits 2 minutes, or until somebody replies');
  expect(texts).toContain('Asks for company size');
  expect(texts).toContain('Assign to VIP sales');
  expect(texts).toContain('Snooze for 1 hour 30 minutes');
  expect(outline[2]?.branches[0]?.steps[0]?.path).toBe('steps.1.buttons.options.0.steps.0');
  expect(texts.every((text) => text !== '')).toBe(true);
});

test('O5 a rule is said in words', () => {
  const rule = {
    when: { field: 'company.size', op: 'gt', value: 50 },
    then: [{ add_tag: 'VIP' }, { assign: { team: 'x' } }],
  } as const;
  expect(ruleWords(rule, names)).toMatch(/50.*: tag the person “VIP”, then assign to VIP sales\.$/);
});

test('W10 a condition is said with the value that it met', () => {
  const because = { field: 'company.size', op: 'gt', value: 50, met: 12, held: false };
  expect(becauseWords(because, 'en')).toMatch(/50.*: no, it is 12$/);
  expect(becauseWords({ ...because, met: null }, 'en')).toMatch(/: no, it is unknown$/);
  const seen = { field: 'contact.last_seen_at', op: 'known', met: 0, held: true };
  expect(becauseWords(seen, 'en')).toContain('1970');
});

test('W10 each line of a trace is said in words, also one that this page does not know yet', () => {
  const line = traceLine(
    { what: 'condition', step: '1', name: 'Large', held: false, because: [] },
    'en',
    0,
  );
  expect(line.text).toBe('“Large” did not hold');
  expect(traceLine({ what: 'problem', step: '1', problem: 'The team is gone.' }, 'en', 0)).toEqual({
    text: 'The team is gone.',
    because: [],
    tone: 'failed',
  });
  expect(
    traceLine({ what: 'end', ending: 'interrupted', by: 'teammate_replied' }, 'en', 0).text,
  ).toBe('Ended: a teammate replied');
  expect(traceLine({ what: 'later' } as never, 'en', 0).text).toBe('later');
});

test('W10 what went wrong in a conversation is told once', () => {
  const failed = makeRun({ state: 'failed', problem: 'The team is gone.' });
  expect(botFailures({ runs: [failed, failed], decisions: [] })).toEqual([
    { name: 'Welcome', problem: 'The team is gone.' },
  ]);
  const decision = {
    at: 0,
    event: 'follow_up',
    considered: [{ workflow_id: null, name: 'Large', outcome: 'failed' as const, because: [] }],
  };
  expect(botFailures({ runs: [makeRun()], decisions: [decision] })).toHaveLength(1);
  expect(runStateWords(failed)).toBe('Failed');
});

test('O1 O4 what a visitor is asked stands in order, and no mail is promised where none is set up', () => {
  const operator = {
    ...defaultOperatorSettings,
    routing: { on: true, customers: { redirect: { phone: '+351 210 000 000' } } },
  };
  const [asked] = operatorPreview(makeAutomation({ operator }), names);
  expect(asked?.text).toMatch(/^Asks “.*customer/);
  expect(asked?.answers?.map(({ label }) => label)).toEqual([
    "No, I'm not a customer yet",
    "Yes, I'm a customer",
  ]);
  expect(asked?.answers?.[0]?.lines.join()).toContain('No mail is promised.');
  expect(asked?.answers?.[1]?.lines).toEqual(['Sends them to +351 210 000 000 instead.']);
  const [withMail] = operatorPreview(makeAutomation({ operator, has_mail: true }), names);
  expect(withMail?.answers?.[0]?.lines.join()).not.toContain('No mail');
});

test('O1 with everything off the preview says that nothing is asked', () => {
  const operator = { ...defaultOperatorSettings, email_prompt: { on: false } };
  expect(operatorPreview(makeAutomation({ operator }), names).map(({ text }) => text)).toEqual([
    'Asks nothing.',
    'A conversation that nobody has then waits in “Unassigned”.',
  ]);
});

test('O8 a text is overridden by language, and has to keep what stands in braces', () => {
  const one = { name: 'ask_customer', language: 'de', text: 'Schon Kunde?' } as const;
  const texts = withText({}, one);
  expect(toOverridden(texts)).toEqual([one]);
  expect(withoutText(texts, 'ask_customer', 'de')).toEqual({});
  expect(textProblem('redirect_phone', 'Call us')).toBe('{phone} has to stand in it.');
  expect(textProblem('redirect_phone', 'Call {phone}')).toBeUndefined();
  expect([isLanguage('pt-BR'), isLanguage('not a language')]).toEqual([true, false]);
});
