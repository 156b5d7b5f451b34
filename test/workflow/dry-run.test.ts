import { describe, expect, test } from 'vitest';
import type { Definition } from '../../src/contract/automation/definition.ts';
import type { Step } from '../../src/contract/automation/step.ts';
import type { Facts } from '../../src/rules/facts.ts';
import { compileDefinition } from '../../src/workflow/compile.ts';
import { dryRun } from '../../src/workflow/dry-run.ts';
import { operator, qualifying, toSupport } from './kit/operator.ts';
import { facts } from './kit/play.ts';

function tryOut(definition: Definition, answers: readonly string[], known: Facts = facts) {
  const lines = dryRun(compileDefinition(definition), known, answers);
  return lines.map(({ kind, text }) => `${kind}: ${text}`);
}

const workflow = (...steps: readonly Step[]): Definition => ({
  trigger: { on: 'contact_replied' },
  steps,
});

describe('W10 a dry run', () => {
  test('W10 says what would be said, kept, decided and done', () => {
    const definition = operator({ routing: toSupport, ...qualifying() });
    const answers = ["no, i'm not a customer yet", 'ann@heron.example', '51'];
    expect(tryOut(definition, answers)).toEqual([
      "bot: So that this gets to the right people: are you a customer already? [No, I'm not a customer yet] [Yes, I'm a customer]",
      "person: no, i'm not a customer yet",
      'bot: Where can we reach you if you leave? You get the answer here and by email.',
      'person: ann@heron.example',
      'action: Keep contact.email: ann@heron.example',
      'bot: How many people work there?',
      'person: 51',
      'action: Keep company.size: 51',
      'condition: The condition holds: contact.email known, and it is "ann@heron.example"',
      'bot: Thank you. The answer will be here, and in your inbox if you leave.',
      'condition: “Large” holds: company.size gt 50, and it is 51',
      'action: Tag the person “VIP”',
      'action: Assign to the team “VIP sales”',
      'end: The end',
    ]);
  });

  test('W10 stops where there is no answer any more, or none that can be one', () => {
    const definition = operator(qualifying());
    const asked = 'bot: Where can we reach you if you leave? You get the answer here and by email.';
    expect(tryOut(definition, [])).toEqual([asked, 'wait: Waits for an answer']);
    expect(tryOut(definition, ['?'])).toEqual([
      asked,
      'person: ?',
      'end: This is no answer to the question',
    ]);
    expect(tryOut(operator({ routing: toSupport }), ['Perhaps']).slice(1)).toEqual([
      'person: Perhaps',
      'end: This is no answer to the question',
    ]);
  });

  test('W10 skips where the answer is empty', () => {
    expect(tryOut(operator({}), [''])).toContain('person: Skips');
  });

  test('W10 lets time pass at once', () => {
    const definition = workflow(
      { wait: { seconds: 7_200 } },
      { wait_for_team: { seconds: 90 } },
      { snooze: { minutes: 1 } },
    );
    const known = { ...facts, office: { is_open: true }, team: { is_online: true } };
    expect(tryOut(definition, [], known)).toEqual([
      'wait: Waits 2 hours, or until somebody replies',
      'wait: Waits 90 seconds',
      'action: Snooze for 1 minutes',
      'wait: Waits 1 minute, or until somebody replies',
      'end: The end',
    ]);
  });

  test('W10 says what is known, what fails, and ends where it goes round', () => {
    const known = { ...facts, contact: { name: 'Ann' } };
    expect(tryOut(workflow({ collect: { attribute: 'contact.name' } }), [], known)).toEqual([
      'condition: contact.name is known and not asked for',
      'end: The end',
    ]);
    expect(tryOut(workflow({ go_to: 'nowhere' }), [])).toEqual([
      'end: There is no step “nowhere” to go to.',
      'end: It fails here',
    ]);
    const round = workflow({ id: 'a', note: 'x' }, { wait: { seconds: 1 } }, { go_to: 'a' });
    expect(tryOut(round, []).length).toBeLessThanOrEqual(510);
  });

  test('W10 speaks the person’s language, and takes answers in English too', () => {
    const arabic = { ...facts, contact: { language: 'ar' } };
    const definition = operator({ routing: toSupport });
    for (const answer of ["Yes, I'm a customer", 'نعم، أنا عميل']) {
      expect(tryOut(definition, [answer], arabic)).toContain(
        'bot: ما عنوان البريد الإلكتروني لحسابك؟',
      );
    }
  });

  test('W10 describes every action', () => {
    const lines = tryOut(
      workflow(
        { remove_tag: 'A' },
        { tag_conversation: 'B' },
        { untag_conversation: 'C' },
        { assign: { teammate: 'Ben' } },
        { assign: { nobody: true } },
        { set_priority: false },
        { close: true },
        { reopen: true },
        { note: 'N' },
        { set_attribute: { attribute: 'company.plan', value: null } },
        { set_attribute: { attribute: 'company.plan', value: 'Pro' } },
        { create_salesforce_lead: true },
        { webhook: { url: 'https://heron.example' } },
      ),
      [],
    );
    expect(lines).toEqual([
      'action: Take the tag “A” off the person',
      'action: Tag the conversation “B”',
      'action: Take the tag “C” off the conversation',
      'action: Assign to “Ben”',
      'action: Assign to nobody',
      'action: Mark as no priority',
      'action: Close the conversation',
      'action: Open the conversation again',
      'action: Note: N',
      'action: Forget company.plan',
      'action: Set company.plan to "Pro"',
      'action: Create a Salesforce lead',
      'action: Call https://heron.example',
      'end: The end',
    ]);
  });
});
