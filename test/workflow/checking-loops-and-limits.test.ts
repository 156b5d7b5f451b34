import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkAssignmentRules,
  checkDefinition,
  checkOfficeHours,
  checkOperatorSettings,
  checkRules,
} from '../../src/workflow/check.ts';
import { brief, isPremium, ofSteps, trigger } from './kit/checked.ts';

describe('W3 loops', () => {
  const a = { id: 'a', message: 'Again' };
  const back = { go_to: 'a' };
  const refused: readonly (readonly unknown[])[] = [
    [a, back],
    [{ id: 'a', go_to: 'a' }],
    [
      a,
      { branches: [{ when: isPremium, steps: [back] }] },
      { branches: [{ when: isPremium, steps: [] }], else: [back] },
    ],
    [a, { wait_for_team: { seconds: 60 } }, back],
    [{ id: 'b', go_to: 'a' }, a, { go_to: 'b' }],
  ];
  test.each(refused.map((steps) => [steps]))(
    'W3 are refused where nothing on them waits: %j',
    (steps) => {
      const found = ofSteps(...steps);
      expect(found.length).toBeGreaterThan(0);
      for (const problem of found) expect(problem).toMatch(/go_to loop$/);
    },
  );

  test('W3 are told at the step that leads back', () => {
    const inside = { branches: [{ when: isPremium, steps: [{ note: 'x' }, back] }] };
    expect(ofSteps({ end: true }, a, inside)).toEqual(['steps.2.branches.0.steps.1.go_to loop']);
  });

  const allowed: readonly unknown[] = [
    { wait: { seconds: 1 } },
    { snooze: { minutes: 1 } },
    { rate_conversation: true },
    { collect: { attribute: 'contact.name' } },
    { buttons: { options: [{ label: 'A', steps: [] }] } },
  ];
  test.each(allowed)('W3 are allowed where one waits or asks: %j', (waiting) => {
    expect(ofSteps(a, waiting, back)).toEqual([]);
  });
});

describe('W3 what is hostile is refused in bounded time', { timeout: 60_000 }, () => {
  function nest(levels: number, leaf: unknown, wrap: (inner: unknown) => unknown): unknown {
    let value = leaf;
    for (let level = 0; level < levels; level += 1) value = wrap(value);
    return value;
  }

  test.each([
    ['branches', (inner: unknown) => [{ branches: [{ when: isPremium, steps: inner }] }]],
    ['buttons', (inner: unknown) => [{ buttons: { options: [{ label: 'A', steps: inner }] } }]],
    ['else', (inner: unknown) => [{ branches: [{ when: isPremium, steps: [] }], else: inner }]],
  ])('W3 a thousand %s within each other', (_what, wrap) => {
    const steps = nest(1_000, [], wrap);
    const problems = checkDefinition({ trigger, steps });
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['too_deep']));
    expect(problems[0]?.path.length).toBeLessThan(2_000);
  });

  test('W3 a hundred thousand within each other, and a predicate of that kind', () => {
    const steps = nest(100_000, [], (inner) => [{ branches: [{ when: isPremium, steps: inner }] }]);
    expect(checkDefinition({ trigger, steps })).toMatchObject([{ kind: 'too_deep' }]);
    const when = nest(100_000, isPremium, (inner) => ({ all: [inner] }));
    expect(ofSteps({ branches: [{ when, steps: [] }] })[0]).toMatch(/too_deep$/);
  });

  test('W3 more steps and actions than can be carried out at once', () => {
    const many = Array.from({ length: 501 }, () => ({ close: true }));
    expect(ofSteps(...many)).toEqual(['steps too_many']);
    const branches = Array.from({ length: 50 }, () => ({ when: isPremium, steps: many.slice(2) }));
    expect(ofSteps({ branches })).toEqual(['steps.0.branches.2.steps.1 too_many']);
  });

  test('W3 names that objects have by themselves, and long ones', () => {
    const definition = JSON.parse(
      `{"trigger":{"on":"conversation_started"},"steps":[{"message":"a","__proto__":{"x":1}}],"constructor":1,"${'k'.repeat(10_000)}":1}`,
    ) as unknown;
    const problems = checkDefinition(definition);
    expect(brief(problems)).toEqual([
      'constructor unknown_key',
      `${'k'.repeat(60)}… unknown_key`,
      'steps.0.__proto__ unknown_key',
    ]);
  });

  test('W3 a million wrong keys are told a hundred times', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]),
    );
    expect(checkDefinition({ trigger, steps: [], ...wide })).toHaveLength(100);
    expect(checkDefinition({ trigger, steps: [{ message: { by_language: wide } }] })).toHaveLength(
      100,
    );
  });

  test('W3 whatever it is given, it answers', () => {
    const checks = [
      checkDefinition,
      checkRules,
      checkAssignmentRules,
      checkOperatorSettings,
      checkOfficeHours,
    ];
    const known = fc.constantFrom(
      ...'trigger steps message buttons options label collect attribute branches when then name assign team id else routing on customers redirect texts intervals'.split(
        ' ',
      ),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.anything(),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(known, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        for (const check of checks) {
          const problems = check(value);
          expect(Array.isArray(problems) && problems.length <= 100).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
