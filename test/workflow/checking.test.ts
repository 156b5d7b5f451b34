import { describe, expect, test } from 'vitest';
import { checkDefinition, checkRules } from '../../src/workflow/check.ts';
import { brief, isPremium, ofSteps, trigger } from './kit/checked.ts';

describe('W3 a definition that is right', () => {
  test('W3 has nothing wrong with it, whatever it uses', () => {
    const rules = [{ name: 'A', when: isPremium, then: [{ add_tag: 'VIP' }, { close: true }] }];
    const definition = {
      trigger: { on: 'contact_replied' },
      audience: { roles: ['lead', 'user'], when: { all: [] } },
      abandon_after_s: 300,
      steps: [
        { id: 'top', message: 'Hello' },
        { message: { by_language: { en: 'Hello', 'pt-BR': 'Oi' } } },
        {
          buttons: {
            text: 'Which?',
            options: [{ label: { built_in: 'yes' }, steps: [{ go_to: 'top' }] }],
          },
          if_unanswered: 'go_on',
        },
        { collect: { attribute: 'contact.email', text: 'Email?', is_required: true } },
        { collect: { attribute: 'contact.custom.size', type: 'list', options: ['S', 'L'] } },
        { branches: [{ when: isPremium, steps: [{ end: true }] }], else: [{ reply: 'Hi' }] },
        { apply_rules: rules },
        { follow_up: rules },
        { qualify: true },
        { wait: { seconds: 60 } },
        { wait_for_team: { seconds: 120 } },
        { show_reply_time: true },
        { rate_conversation: true },
        { snooze: { minutes: 5 } },
        { assign: { nobody: true } },
        { set_attribute: { attribute: 'contact.custom.score', value: 3.5 } },
        { set_attribute: { attribute: 'company.size', value: null } },
        { webhook: { url: 'https://heron.example/hook' } },
      ],
    };
    expect(checkDefinition(definition)).toEqual([]);
  });
});

describe('W3 what is wrong is said, with the path to it', () => {
  const cases: readonly [string, unknown, string][] = [
    ['no steps', { trigger }, 'steps type'],
    ['no trigger', { steps: [] }, 'trigger missing'],
    ['an unknown trigger', { trigger: { on: 'full_moon' }, steps: [] }, 'trigger.on not_allowed'],
    [
      'a trigger from the prototype',
      { trigger: { on: 'toString' }, steps: [] },
      'trigger.on not_allowed',
    ],
    [
      'a trigger that lacks something',
      { trigger: { on: 'event_tracked' }, steps: [] },
      'trigger.event missing',
    ],
    [
      'a silence that is too short',
      { trigger: { on: 'contact_unresponsive', after_s: 1 }, steps: [] },
      'trigger.after_s not_allowed',
    ],
    [
      'an unknown attribute',
      { trigger: { on: 'attribute_changed', attribute: 'x' }, steps: [] },
      'trigger.attribute unknown_attribute',
    ],
    ['an unknown key', { trigger, steps: [], colour: 'red' }, 'colour unknown_key'],
    [
      'an unknown role',
      { trigger, audience: { roles: ['admin'] }, steps: [] },
      'audience.roles.0 not_allowed',
    ],
    [
      'a bad audience',
      { trigger, audience: { when: { all: [{ field: 'x', op: 'eq', value: 1 }] } }, steps: [] },
      'audience.when.all.0.field unknown_field',
    ],
    ['no time at all', { trigger, steps: [], abandon_after_s: 0 }, 'abandon_after_s not_allowed'],
  ];
  test.each(cases)('W3 of the whole: %s', (_what, definition, expected) => {
    expect(brief(checkDefinition(definition))).toEqual([expected]);
  });

  const steps: readonly [unknown, string][] = [
    [{ dance: true }, 'steps.0 unknown_step'],
    [{}, 'steps.0 unknown_step'],
    [null, 'steps.0 type'],
    ['message', 'steps.0 type'],
    [{ message: 'a', close: true }, 'steps.0 ambiguous'],
    [{ message: 'a', size: 3 }, 'steps.0.size unknown_key'],
    [{ message: 'a', if_unanswered: 'end' }, 'steps.0.if_unanswered unknown_key'],
    [{ message: '' }, 'steps.0.message missing'],
    [{ message: ' \n' }, 'steps.0.message missing'],
    [{ message: 5 }, 'steps.0.message type'],
    [{ message: 'a'.repeat(5_001) }, 'steps.0.message too_long'],
    [{ message: 'a\u0000' }, 'steps.0.message not_allowed'],
    [{ message: { by_language: {} } }, 'steps.0.message.by_language missing'],
    [{ message: { by_language: { en: '' } } }, 'steps.0.message.by_language.en missing'],
    [
      { message: { by_language: { English: 'Hi' } } },
      'steps.0.message.by_language.English unknown_key',
    ],
    [{ message: { built_in: 'toString' } }, 'steps.0.message.built_in not_allowed'],
    [{ buttons: { options: [] } }, 'steps.0.buttons.options missing'],
    [{ buttons: { options: [{ steps: [] }] } }, 'steps.0.buttons.options.0.label missing'],
    [{ buttons: { options: [{ label: 'A' }] } }, 'steps.0.buttons.options.0.steps type'],
    [
      { buttons: { options: [{ label: 'A', steps: [{ note: 1 }] }] } },
      'steps.0.buttons.options.0.steps.0.note type',
    ],
    [
      { buttons: { options: [{ label: 'A', steps: [] }] }, if_unanswered: 'x' },
      'steps.0.if_unanswered not_allowed',
    ],
    [{ collect: { attribute: 'contact.shoe' } }, 'steps.0.collect.attribute unknown_attribute'],
    [
      { collect: { attribute: 'contact.custom.__proto__' } },
      'steps.0.collect.attribute unknown_attribute',
    ],
    [
      { collect: { attribute: 'contact.custom.a.b' } },
      'steps.0.collect.attribute unknown_attribute',
    ],
    [{ collect: {} }, 'steps.0.collect.attribute missing'],
    [
      { collect: { attribute: 'company.size', type: 'list', options: ['A'] } },
      'steps.0.collect.type not_allowed',
    ],
    [
      { collect: { attribute: 'company.industry', type: 'list' } },
      'steps.0.collect.options missing',
    ],
    [
      { collect: { attribute: 'company.industry', type: 'list', options: [] } },
      'steps.0.collect.options missing',
    ],
    [
      { collect: { attribute: 'company.industry', type: 'list', options: ['a', 'A '] } },
      'steps.0.collect.options.1 duplicate',
    ],
    [
      { collect: { attribute: 'company.industry', options: ['a'] } },
      'steps.0.collect.options not_allowed',
    ],
    [{ branches: [] }, 'steps.0.branches missing'],
    [{ branches: [{ steps: [] }] }, 'steps.0.branches.0.when missing'],
    [
      { branches: [{ when: { field: 'company.size', op: 'gt', value: 'x' }, steps: [] }] },
      'steps.0.branches.0.when.value value_of_wrong_type',
    ],
    [{ branches: [{ when: isPremium, steps: [] }], else: [{}] }, 'steps.0.else.0 unknown_step'],
    [
      { apply_rules: [{ name: 'A', when: isPremium, then: [] }] },
      'steps.0.apply_rules.0.then missing',
    ],
    [
      { apply_rules: [{ name: 'A', when: isPremium, then: [{ fly: true }] }] },
      'steps.0.apply_rules.0.then.0 unknown_action',
    ],
    [
      { apply_rules: [{ name: 'A', when: isPremium, then: [{ close: true, reopen: true }] }] },
      'steps.0.apply_rules.0.then.0.reopen unknown_key',
    ],
    [
      { follow_up: [{ name: '', when: isPremium, then: [{ close: true }] }] },
      'steps.0.follow_up.0.name missing',
    ],
    [{ wait: { seconds: 0 } }, 'steps.0.wait.seconds not_allowed'],
    [{ wait: { seconds: 1.5 } }, 'steps.0.wait.seconds type'],
    [{ wait: 60 }, 'steps.0.wait type'],
    [{ end: false }, 'steps.0.end type'],
    [{ go_to: 'nowhere' }, 'steps.0.go_to unknown_target'],
    [{ id: '1', message: 'a' }, 'steps.0.id not_allowed'],
    [{ id: '__proto__', message: 'a' }, 'steps.0.id not_allowed'],
    [{ assign: {} }, 'steps.0.assign missing'],
    [{ assign: { team: 'A', teammate: 'B' } }, 'steps.0.assign missing'],
    [{ assign: { team: '' } }, 'steps.0.assign.team missing'],
    [{ assign: { nobody: false } }, 'steps.0.assign.nobody type'],
    [{ snooze: { minutes: 0 } }, 'steps.0.snooze.minutes not_allowed'],
    [{ set_priority: 'high' }, 'steps.0.set_priority type'],
    [
      { set_attribute: { attribute: 'company.size', value: 'large' } },
      'steps.0.set_attribute.value type',
    ],
    [
      { set_attribute: { attribute: 'contact.custom.x', value: [] } },
      'steps.0.set_attribute.value type',
    ],
    [{ webhook: { url: 'heron.example' } }, 'steps.0.webhook.url not_allowed'],
    [{ webhook: { url: 'javascript:alert(1)' } }, 'steps.0.webhook.url not_allowed'],
    [{ add_tag: 'a'.repeat(81) }, 'steps.0.add_tag too_long'],
  ];
  test.each(steps)('W3 of a step: %j', (step, expected) => {
    expect(ofSteps(step)).toEqual([expected]);
  });

  test('W3 two steps of the same name, two rules of the same name', () => {
    expect(ofSteps({ id: 'a', message: 'x' }, { id: 'a', message: 'y' })).toEqual([
      'steps.1.id duplicate',
    ]);
    const rule = { name: 'A', when: isPremium, then: [{ close: true }] };
    expect(brief(checkRules([rule, rule]))).toEqual(['1.name duplicate']);
  });

  test('W3 everything that is wrong, in the order in which it is written', () => {
    expect(ofSteps({ message: '' }, { wait: {} }, { go_to: 'x' })).toEqual([
      'steps.0.message missing',
      'steps.1.wait.seconds type',
      'steps.2.go_to unknown_target',
    ]);
  });

  test('W3 a custom attribute that the workspace does not have, where it is told which it has', () => {
    const when = { field: 'contact.custom.plan', op: 'eq', value: 'x' };
    const definition = { trigger, steps: [{ branches: [{ when, steps: [] }] }] };
    expect(checkDefinition(definition)).toEqual([]);
    expect(brief(checkDefinition(definition, []))).toEqual([
      'steps.0.branches.0.when.field unknown_attribute',
    ]);
  });
});

test.each(['page_visited', 'event_tracked', 'attribute_changed'])(
  'W1 what begins by %s has no conversation, and does nothing that needs one',
  (on) => {
    const begins = {
      on,
      ...(on === 'event_tracked' ? { event: 'ordered' } : {}),
      ...(on === 'attribute_changed' ? { attribute: 'contact.email' } : {}),
    };
    const steps = [
      { add_tag: 'Seen' },
      { branches: [{ when: { all: [] }, steps: [{ message: 'Hello' }] }], else: [{ close: true }] },
    ];
    expect(checkDefinition({ trigger: begins, steps }).map(({ path }) => path)).toEqual([
      'steps.1.branches.0.steps.0.message',
      'steps.1.else.0.close',
    ]);
    expect(checkDefinition({ trigger: begins, steps: [{ add_tag: 'Seen' }] })).toEqual([]);
  },
);
