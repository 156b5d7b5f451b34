import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPredicate } from '../../src/rules/build.ts';
import { checkPredicate } from '../../src/rules/check.ts';
import { explainPredicate } from '../../src/rules/explain.ts';
import { conditions, contraries, people, predicates, zones } from './arbitraries.ts';

test('whatever is checked is answered with problems, and what has none can be built and explained', () => {
  const odd = fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true });
  const looksLike = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      odd,
      fc.record({
        field: fc.oneof(odd, fc.constant('contact.email')),
        op: fc.oneof(odd, fc.constant('in')),
        value: odd,
      }),
      fc.record({ all: fc.oneof(odd, fc.array(tie('node'))) }),
    ),
  })).node;
  fc.assert(
    fc.property(looksLike, (value) => {
      const problems = checkPredicate(value);
      if (problems.length > 0) return;
      const predicate = value as Parameters<typeof buildPredicate>[0];
      const facts = { nowMs: 0, timeZone: 'UTC' };
      expect(typeof buildPredicate(predicate)(facts)).toBe('boolean');
      explainPredicate(predicate, facts);
    }),
    { numRuns: 500 },
  );
});

test('every predicate of the language is without problems', () => {
  fc.assert(
    fc.property(predicates, (predicate) => {
      expect(checkPredicate(predicate)).toEqual([]);
    }),
  );
});

test('what is explained held, or did not, as the whole did', () => {
  fc.assert(
    fc.property(predicates, people, zones, (predicate, person, timeZone) => {
      const facts = { ...person, timeZone };
      const holds = buildPredicate(predicate)(facts);
      for (const because of explainPredicate(predicate, facts)) expect(because.held).toBe(holds);
    }),
  );
});

test('what says “not” holds of exactly those of whom the other does not', () => {
  fc.assert(
    fc.property(conditions, people, zones, (condition, person, timeZone) => {
      const pair = contraries.find((each) => each.includes(condition.op));
      if (pair === undefined) return;
      const [one, other] = pair.map((op) =>
        buildPredicate({ ...condition, op })({ ...person, timeZone }),
      );
      expect(one).toBe(!other);
    }),
    { numRuns: 500 },
  );
});

test('conditions within all and any are what “and” and “or” are', () => {
  fc.assert(
    fc.property(
      fc.array(predicates, { maxLength: 4 }),
      people,
      zones,
      (group, person, timeZone) => {
        const facts = { ...person, timeZone };
        const each = group.map((predicate) => buildPredicate(predicate)(facts));
        expect(buildPredicate({ all: group })(facts)).toBe(each.every(Boolean));
        expect(buildPredicate({ any: group })(facts)).toBe(each.some(Boolean));
      },
    ),
  );
});
