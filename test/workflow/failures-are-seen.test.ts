import { describe, expect, test } from 'vitest';
import type { Definition } from '../../src/contract/automation/definition.ts';
import type { Step } from '../../src/contract/automation/step.ts';
import { facts, play, playUnchecked } from './kit/play.ts';

function workflow(...steps: readonly Step[]): Definition {
  return { trigger: { on: 'contact_replied' }, steps };
}

const premium = { field: 'company.plan', op: 'eq', value: 'Premium' } as const;

describe('W10 what goes wrong is seen', () => {
  test('W10 a condition that cannot be evaluated fails the run, and is never a silent no', () => {
    const broken = { field: 'contact.shoe_size', op: 'gt', value: 44 } as const;
    const { run } = playUnchecked(
      workflow(
        { tag_conversation: 'Before' },
        { branches: [{ when: broken, steps: [] }], else: [{ close: true }] },
      ),
      `
      visitor: Hi
      action: tag_conversation "Before"
      problem: field: “contact.shoe_size” is no field.
      end: failed
      `,
    );
    expect(run.ending).toBe('failed');
  });

  test('W10 a step that is not there to go to', () => {
    playUnchecked(
      workflow({ go_to: 'nowhere' }),
      'visitor: Hi\nproblem: There is no step “nowhere” to go to.\nend: failed',
    );
  });

  test('W10 questions that were not put in', () => {
    playUnchecked(
      workflow({ qualify: true }),
      `
      visitor: Hi
      problem: The workspace’s questions were not put in before the run began.
      end: failed
      `,
    );
  });

  test('W10 what goes round says everything once at most, and ends', () => {
    playUnchecked(
      workflow({ id: 'again', message: 'Hello' }, { go_to: 'again' }),
      'visitor: Hi\nbot: Hello\nend: too_long',
    );
  });

  test('W10 each step, condition and answer is told', () => {
    const { trace } = play(
      workflow(
        { branches: [{ when: premium, steps: [] }] },
        { id: 'ask', collect: { attribute: 'contact.name' } },
      ),
      `
      visitor: Hi
      bot: What is your name? (text)
      visitor answers: Ann
      saved: contact.name "Ann"
      prompt: answered Ann
      end: completed
      `,
    );
    const because = [{ field: 'company.plan', op: 'eq', value: 'Premium', met: null, held: false }];
    expect(trace).toEqual([
      { what: 'step', step: '0', kind: 'branches' },
      { what: 'condition', step: '0.branches.0', held: false, because },
      { what: 'step', step: 'ask', kind: 'collect' },
      { what: 'wait', step: 'ask', untilMs: facts.nowMs + 600_000 },
      { what: 'answer', step: 'ask', attribute: 'contact.name', value: 'Ann' },
      { what: 'end', ending: 'completed' },
    ]);
  });
});
