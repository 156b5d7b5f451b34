import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Definition } from '../../src/contract/automation/definition.ts';
import {
  defaultOperatorSettings,
  type OperatorSettings,
} from '../../src/contract/automation/operator-settings.ts';
import type { Question } from '../../src/contract/automation/question.ts';
import { checkDefinition, checkOperatorSettings } from '../../src/workflow/check.ts';
import { compileDefinition } from '../../src/workflow/compile.ts';
import { expandDefinition } from '../../src/workflow/expand.ts';
import { large, maybeOperator, qualifying, sized } from './kit/operator.ts';

const settings = {
  operator: { ...defaultOperatorSettings, ...qualifying(sized) },
  followUpRules: [large],
};

test('O5 W3 “qualify” becomes the questions and the rules, wherever it stands, and the places of all else stay', () => {
  const definition: Definition = {
    trigger: { on: 'conversation_opened' },
    steps: [
      { id: 'ask', qualify: true },
      { message: 'Thanks' },
      { buttons: { options: [{ label: 'A', steps: [{ qualify: true }, { note: 'x' }] }] } },
      { branches: [{ when: { all: [] }, steps: [{ qualify: true }] }], else: [{ qualify: true }] },
    ],
  };
  const expanded = expandDefinition(definition, settings);
  expect(JSON.stringify(expanded)).not.toContain('"qualify"');
  const { nodes } = compileDefinition(expanded);
  const kinds = Object.fromEntries([...nodes].map(([place, { kind }]) => [place, kind]));
  const qualification = (place: string) => ({
    [place]: 'branches',
    [`${place}.else.0`]: 'collect',
    [`${place}.else.1`]: 'collect',
    [`${place}.else.2`]: 'follow_up',
  });
  expect(kinds).toEqual({
    ...qualification('ask'),
    '1': 'message',
    '2': 'buttons',
    ...qualification('2.options.0.0'),
    '2.options.0.1': 'act',
    '3': 'branches',
    ...qualification('3.branches.0.0'),
    ...qualification('3.else.0'),
  });
  expect(nodes.get('ask.else.2')?.next).toBe('1');
  expect(nodes.get('2.options.0.1')?.next).toBe('3');
});

test('W3 a definition without “qualify” stays as it is', () => {
  const definition: Definition = { trigger: { on: 'page_visited' }, steps: [{ add_tag: 'A' }] };
  expect(expandDefinition(definition, settings)).toEqual(definition);
});

test('O1 O4 whatever settings are taken, Operator’s definition is one that an editor would take', () => {
  const question = fc.constantFrom<Question>(
    { attribute: 'contact.email' },
    { attribute: 'company.size', is_required: true },
    { attribute: 'contact.custom.plan', type: 'list', options: ['a', 'b'] },
  );
  const customers = fc.constantFrom<OperatorSettings['routing']['customers']>(
    { assign: { team: 'Support' } },
    { assign: { nobody: true } },
    { redirect: { phone: '+44 20 7946 0018' } },
    { redirect: { website: 'heron.example' } },
  );
  const on = fc.boolean().map((is) => ({ on: is }));
  const all: fc.Arbitrary<OperatorSettings> = fc.record({
    routing: fc.record({ on: fc.boolean(), customers }),
    qualification: fc.record({
      on: fc.boolean(),
      questions: fc.uniqueArray(question, { maxLength: 3 }),
    }),
    email_prompt: on,
    reply_time: on,
    wait_for_team_s: fc.constantFrom(0, 120),
    abandon_after_s: fc.constantFrom(1, 600),
    texts: fc.constantFrom({}, { redirect_phone: { de: 'Bitte {phone}' } }),
  });
  const situation = fc.record({
    contact: fc.record({ isAnonymous: fc.boolean(), hasEmail: fc.boolean() }),
    isInbound: fc.boolean(),
  });
  fc.assert(
    fc.property(all, situation, (chosen, given) => {
      expect(checkOperatorSettings(chosen)).toEqual([]);
      const definition = maybeOperator({ settings: chosen, situation: given });
      const problems = definition === undefined ? [] : checkDefinition(definition);
      expect(problems).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
