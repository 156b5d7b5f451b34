import type { AutomationSettings } from '../../../src/contract/console/automation.ts';

export const nobody = 'f'.repeat(24);
export const started = { on: 'conversation_started' };
export const say = { message: 'Hello' };
const endless = 'k'.repeat(10_000);
/** As a path has it. */
const cut = `${'k'.repeat(60)}…`;
export const holds = { field: 'company.size', op: 'gt', value: 50 };

function deepPredicate(depth: number): object {
  return depth === 0 ? holds : { all: [deepPredicate(depth - 1)] };
}

function deepSteps(depth: number): object[] {
  if (depth === 0) return [say];
  return [{ branches: [{ when: holds, steps: deepSteps(depth - 1) }] }];
}

const wide = { any: Array.from({ length: 1_000 }, () => holds) };
const inDepth = Array.from({ length: 19 }, () => 'all.0').join('.');

/** A definition, and the path to what is at fault. */
export const definitions: [string, unknown, string][] = [
  ['nothing', null, 'definition'],
  ['a text', 'message', 'definition'],
  ['a list', [], 'definition'],
  ['no trigger', { steps: [say] }, 'definition.trigger'],
  ['a trigger of no kind', { trigger: { on: 'full_moon' }, steps: [say] }, 'definition.trigger.on'],
  [
    'a trigger that every object has',
    { trigger: { on: 'constructor' }, steps: [say] },
    'definition.trigger.on',
  ],
  [
    'a silence of no length',
    { trigger: { on: 'contact_unresponsive' }, steps: [say] },
    'definition.trigger.after_s',
  ],
  [
    'a silence of half a second',
    { trigger: { on: 'contact_unresponsive', after_s: 0.5 }, steps: [say] },
    'definition.trigger.after_s',
  ],
  ['no steps', { trigger: started }, 'definition.steps'],
  ['steps that are none', { trigger: started, steps: { 0: say } }, 'definition.steps'],
  ['a step that is a text', { trigger: started, steps: ['close'] }, 'definition.steps.0'],
  ['a step of no kind', { trigger: started, steps: [{}] }, 'definition.steps.0'],
  [
    'a step of two kinds',
    { trigger: started, steps: [{ ...say, close: true }] },
    'definition.steps.0',
  ],
  [
    'a step named as what every object has',
    { trigger: started, steps: [{ hasOwnProperty: true }] },
    'definition.steps.0',
  ],
  [
    'an unknown field of a step',
    { trigger: started, steps: [{ ...say, loud: true }] },
    'definition.steps.0.loud',
  ],
  ['an unknown field', { trigger: started, steps: [say], colour: 'red' }, 'definition.colour'],
  ['a name of 10 kB', { trigger: started, steps: [say], [endless]: 1 }, `definition.${cut}`],
  [
    'a name of 10 kB in a step',
    { trigger: started, steps: [{ ...say, [endless]: 1 }] },
    `definition.steps.0.${cut}`,
  ],
  [
    'a text that no database can keep',
    { trigger: started, steps: [{ message: 'a\u0000b' }] },
    'definition.steps.0.message',
  ],
  ['a message of 1', { trigger: started, steps: [{ message: 1 }] }, 'definition.steps.0.message'],
  [
    'a way to nowhere',
    { trigger: started, steps: [{ go_to: 'nowhere' }] },
    'definition.steps.0.go_to',
  ],
  [
    'a circle without a wait',
    { trigger: started, steps: [{ ...say, id: 'top' }, { go_to: 'top' }] },
    'definition.steps.1.go_to',
  ],
  [
    'two steps of one name',
    {
      trigger: started,
      steps: [
        { ...say, id: 'a' },
        { ...say, id: 'a' },
      ],
    },
    'definition.steps.1.id',
  ],
  [
    'a wait backwards',
    { trigger: started, steps: [{ wait: { seconds: -1 } }] },
    'definition.steps.0.wait.seconds',
  ],
  [
    'a webhook that is a script',
    { trigger: started, steps: [{ webhook: { url: 'javascript:alert(1)' } }] },
    'definition.steps.0.webhook.url',
  ],
  [
    'an attribute that every object has',
    {
      trigger: started,
      steps: [{ set_attribute: { attribute: 'contact.__proto__', value: 'x' } }],
    },
    'definition.steps.0.set_attribute.attribute',
  ],
  [
    'a question for what is not known',
    { trigger: started, steps: [{ collect: { attribute: 'contact.constructor' } }] },
    'definition.steps.0.collect.attribute',
  ],
  [
    'a button without a label',
    { trigger: started, steps: [{ buttons: { text: 'Which?', options: [{ steps: [] }] } }] },
    'definition.steps.0.buttons.options.0.label',
  ],
  [
    'endless patience',
    { trigger: started, steps: [say], abandon_after_s: 1e12 },
    'definition.abandon_after_s',
  ],
  [
    'people of no kind',
    { trigger: started, audience: { roles: ['king'] }, steps: [say] },
    'definition.audience.roles.0',
  ],
  [
    'a condition on nothing',
    {
      trigger: started,
      audience: { when: { field: 'contact.shoe', op: 'eq', value: 1 } },
      steps: [say],
    },
    'definition.audience.when.field',
  ],
  [
    'an operator that every object has',
    { trigger: started, audience: { when: { ...holds, op: 'valueOf' } }, steps: [say] },
    'definition.audience.when.op',
  ],
  [
    'conditions 1,000 deep',
    { trigger: started, audience: { when: deepPredicate(1_000) }, steps: [say] },
    `definition.audience.when.${inDepth}.all.0`,
  ],
  [
    'conditions 1,000 wide',
    { trigger: started, audience: { when: wide }, steps: [say] },
    'definition.audience.when.any.499',
  ],
  [
    'branches 1,000 deep',
    { trigger: started, steps: deepSteps(1_000) },
    `definition.steps.${Array.from({ length: 29 }, () => '0.branches.0.steps').join('.')}.0.branches.0.steps`,
  ],
  [
    '10,000 steps',
    { trigger: started, steps: Array.from({ length: 10_000 }, () => say) },
    'definition.steps',
  ],
];

/** What a change of the settings has in it, and the path to what is at fault. */
export const changes: [string, (before: AutomationSettings) => object, string][] = [
  ['an unknown field', () => ({ robots: true }), 'robots'],
  ['Operator as a text', () => ({ operator: 'on' }), 'operator'],
  [
    'Operator by halves',
    () => ({ operator: { routing: { on: true } } }),
    'operator.routing.customers',
  ],
  [
    'an unknown field of Operator',
    ({ operator }) => ({ operator: { ...operator, mood: 'good' } }),
    'operator.mood',
  ],
  [
    'a switch that is neither',
    ({ operator }) => ({ operator: { ...operator, email_prompt: { on: 'yes' } } }),
    'operator.email_prompt.on',
  ],
  [
    'a site that is a script',
    ({ operator }) => ({
      operator: {
        ...operator,
        routing: { on: true, customers: { redirect: { website: 'javascript:alert(1)' } } },
      },
    }),
    'operator.routing.customers.redirect.website',
  ],
  [
    'words for what is not said',
    ({ operator }) => ({ operator: { ...operator, texts: { constructor: { en: 'x' } } } }),
    'operator.texts.constructor',
  ],
  ['rules that are no list', () => ({ follow_up_rules: {} }), 'follow_up_rules'],
  [
    'a rule without a condition',
    () => ({ follow_up_rules: [{ name: 'A', then: [{ close: true }] }] }),
    'follow_up_rules.0.when',
  ],
  [
    'a rule that does what there is not',
    () => ({ follow_up_rules: [{ name: 'A', when: holds, then: [{ explode: true }] }] }),
    'follow_up_rules.0.then.0',
  ],
  [
    'a rule of conditions 1,000 deep',
    () => ({
      follow_up_rules: [{ name: 'A', when: deepPredicate(1_000), then: [{ close: true }] }],
    }),
    `follow_up_rules.0.when.${inDepth}.all.0`,
  ],
  [
    'a rule of conditions 1,000 wide',
    () => ({ assignment_rules: [{ name: 'A', when: wide, then: { assign: { nobody: true } } }] }),
    'assignment_rules.0.when.any.499',
  ],
  [
    'an assignment rule that closes',
    () => ({ assignment_rules: [{ name: 'A', when: holds, then: { close: true } }] }),
    'assignment_rules.0.then.close',
  ],
  [
    'a zone that is none',
    ({ office_hours }) => ({ office_hours: { ...office_hours, time_zone: 'Mars/Olympus' } }),
    'office_hours.time_zone',
  ],
];
