import type { ActionKind } from '../../../src/contract/automation/action.ts';
import type { TriggerKind } from '../../../src/contract/automation/trigger.ts';
import type { FlowKind } from '../../../src/workflow/step-kind.ts';
import { templates } from '../../../src/workflow/templates/templates.ts';
import { designExample, documented } from './kit.ts';

const when = { field: 'company.size', op: 'gt', value: 50 };
const trigger = { on: 'contact_replied' };
const withDefinition = (definition: unknown) => ({ workflows: [{ name: 'One', definition }] });
const withStep = (step: object) =>
  withDefinition({ trigger, steps: [step, { id: 'end', end: true }] });
const withAction = (action: object) => ({ follow_up_rules: [{ name: 'A', when, then: [action] }] });
const withCondition = (condition: object) => ({
  follow_up_rules: [{ name: 'A', when: condition, then: [{ add_tag: 'x' }] }],
});

const actions: Record<ActionKind, object[]> = {
  add_tag: [{ add_tag: 'VIP' }],
  remove_tag: [{ remove_tag: 'VIP' }],
  tag_conversation: [{ tag_conversation: 'Projects' }],
  untag_conversation: [{ untag_conversation: 'Projects' }],
  assign: [
    { assign: { team: 'Sales' } },
    { assign: { teammate: 'ann@example.com' } },
    { assign: { nobody: true } },
  ],
  set_priority: [{ set_priority: false }],
  apply_sla: [{ apply_sla: 'Premium Support' }],
  close: [{ close: true }],
  reopen: [{ reopen: true }],
  snooze: [{ snooze: { minutes: 60 } }],
  note: [{ note: 'Look at this' }],
  reply: [{ reply: 'Hello' }, { reply: { by_language: { en: 'Hello', 'pt-BR': 'Olá' } } }],
  set_attribute: [
    { set_attribute: { attribute: 'contact.custom.plan', value: true } },
    { set_attribute: { attribute: 'company.size', value: 5 } },
    { set_attribute: { attribute: 'contact.name', value: null } },
  ],
  create_salesforce_lead: [{ create_salesforce_lead: true }],
  webhook: [{ webhook: { url: 'https://example.com/hook' } }],
};

const flow: Record<FlowKind, object[]> = {
  message: [{ message: { built_in: 'thanks' }, id: 'thank' }],
  buttons: [
    { buttons: { options: [{ label: 'Yes', steps: [{ wait: { seconds: 1 } }] }] } },
    { buttons: { text: 'Which?', options: [{ label: 'A', steps: [] }] }, if_unanswered: 'go_on' },
  ],
  collect: [
    { collect: { attribute: 'contact.email' } },
    {
      collect: {
        attribute: 'contact.custom.budget',
        type: 'list',
        text: 'How much?',
        options: ['Much', 'Little'],
        is_required: true,
      },
      if_unanswered: 'end',
    },
  ],
  branches: [
    { branches: [{ when, steps: [{ branches: [{ when, steps: [] }] }] }], else: [{ close: true }] },
  ],
  apply_rules: [{ apply_rules: [{ id: 'x', name: 'A', when, then: [{ add_tag: 'x' }] }] }],
  follow_up: [{ follow_up: [] }],
  qualify: [{ qualify: true }],
  wait: [{ wait: { seconds: 60 } }],
  wait_for_team: [{ wait_for_team: { seconds: 60 } }],
  show_reply_time: [{ show_reply_time: true }],
  rate_conversation: [{ rate_conversation: true }],
  go_to: [{ go_to: 'end' }],
  end: [{ end: true }],
};

const triggers: Record<TriggerKind, object> = {
  conversation_opened: {},
  conversation_started: {},
  contact_replied: {},
  teammate_replied: {},
  conversation_closed: {},
  conversation_snoozed: {},
  conversation_reopened: {},
  conversation_assigned: {},
  contact_unresponsive: { after_s: 30 },
  teammate_unresponsive: { after_s: 3_600 },
  page_visited: {},
  event_tracked: { event: 'ordered' },
  attribute_changed: { attribute: 'contact.custom.plan' },
};

const conditions: object[] = [
  { all: [] },
  { any: [{ all: [when] }, when] },
  { field: 'contact.email', op: 'known' },
  { field: 'contact.role', op: 'in', value: ['lead', 'user'] },
  { field: 'contact.custom.Größe: 1', op: 'eq', value: false },
  { field: 'event.ordered.count', op: 'gte', value: 2 },
  { field: 'contact.tags', op: 'includes', value: ['VIP'] },
  { field: 'contact.created_at', op: 'on', value: '2024-02-29' },
];

/** What a workspace can be made of, but for who is there. */
export const good: unknown[] = [
  ...templates.map(({ definition }) => withDefinition(definition)),
  {},
  { $schema: './workspace.schema.json' },
  designExample,
  documented.file,
  { teams: [{ name: 'Sales', distribution: 'balanced', teammates: ['ann@example.com'] }] },
  { operator: { routing: {}, reply_time: { on: true }, wait_for_team_s: 0, abandon_after_s: 60 } },
  { operator: { routing: { customers: { redirect: { phone: '+351 21 123 45 67' } } } } },
  { operator: { texts: { thanks: { en: 'Cheers', ar: 'شكرا' } } } },
  { office_hours: { time_zone: 'Asia/Tokyo', holidays: ['2026-12-25'] } },
  { mail: {} },
  { mail: { is_on: false, quiet_minutes: 1_440, sender_name: '' } },
  { workflows: [{ name: 'One', state: 'paused', definition: { trigger, steps: [] } }] },
  withDefinition({
    trigger,
    steps: [],
    audience: { roles: ['lead'], when },
    abandon_after_s: 60,
  }),
  ...Object.values(actions)
    .flat()
    .flatMap((action) => [withAction(action), withStep(action)]),
  ...Object.values(flow).flat().map(withStep),
  ...Object.entries(triggers).map(([on, more]) =>
    withDefinition({ trigger: { on, ...more }, steps: [] }),
  ),
  ...conditions.map(withCondition),
];

/** What is none, in its shape already. */
export const bad: unknown[] = [
  [],
  'workspace',
  { team: [] },
  { teams: [{}] },
  { teams: [{ name: ' ' }] },
  { teams: [{ name: 'Sales', distribution: 'random' }] },
  { teams: [{ name: 'Sales', teammates: ['a@example.com', 'a@example.com'] }] },
  { operator: { greeting: {} } },
  { operator: { email_prompt: true } },
  { operator: { routing: { customers: { assign: { team: 'A', teammate: 'b' } } } } },
  { operator: { routing: { customers: {} } } },
  { operator: { texts: { thanks: 'Cheers' } } },
  { operator: { texts: { thanks: {} } } },
  { operator: { texts: { thanks: { english: 'x' } } } },
  { operator: { wait_for_team_s: 0.5 } },
  { follow_up_rules: [{ name: 'A', when }] },
  { follow_up_rules: [{ id: 'x', name: 'A', when, then: [{ add_tag: 'x' }] }] },
  { follow_up_rules: [{ name: 'A', when, then: { add_tag: 'x' } }] },
  { assignment_rules: [{ name: 'A', when, then: { add_tag: 'x' } }] },
  { assignment_rules: [{ name: 'A', when, then: [{ assign: { nobody: true } }] }] },
  { office_hours: { days: [] } },
  { office_hours: { intervals: [{ start_minute: 0 }] } },
  { mail: true },
  { mail: { from: 'hello@example.com' } },
  { mail: { is_on: 'yes' } },
  { mail: { quiet_minutes: 0 } },
  { mail: { quiet_minutes: 1_441 } },
  { mail: { quiet_minutes: 2.5 } },
  { mail: { sender_name: ' ' } },
  { mail: { sender_name: 'x'.repeat(81) } },
  { workflows: [{ definition: { trigger, steps: [] } }] },
  { workflows: [{ name: 'One', state: 'on', definition: { trigger, steps: [] } }] },
  { workflows: [{ name: 'One', trigger, steps: [] }] },
  withDefinition({ steps: [] }),
  withDefinition({ trigger }),
  withDefinition({ trigger: { on: 'full_moon' }, steps: [] }),
  withDefinition({ trigger: { on: 'contact_replied', after_s: 60 }, steps: [] }),
  withDefinition({ trigger: { on: 'event_tracked' }, steps: [] }),
  withDefinition({ trigger, steps: [], audience: { roles: ['admin'] } }),
  withStep({}),
  withStep({ explode: true }),
  withStep({ message: 'a', note: 'b' }),
  withStep({ message: { built_in: 'hello' } }),
  withStep({ message: 'Hello', if_unanswered: 'end' }),
  withStep({ buttons: { options: [] } }),
  withStep({ buttons: { options: [{ label: 'A' }] } }),
  withStep({ branches: [{ when, steps: [{ branches: [{ when, steps: [{ ends: true }] }] }] }] }),
  withStep({ collect: { attribute: 'contact.shoe' } }),
  withStep({ id: '1st', end: true }),
  withStep({ wait: { seconds: 0 } }),
  withStep({ wait: 60 }),
  withStep({ close: false }),
  withAction({ assign: {} }),
  withAction({ assign: 'Sales' }),
  withAction({ add_tag: '' }),
  withAction({ add_tag: 'a', note: 'b' }),
  withAction({ set_attribute: { attribute: 'contact.name' } }),
  withAction({ message: 'Hello' }),
  withCondition({}),
  withCondition({ not: when }),
  withCondition({ all: [{ any: [{ all: when }] }] }),
  withCondition({ ...when, field: 'company.shoe' }),
  withCondition({ ...when, op: '>' }),
  withCondition({ ...when, value: '' }),
  withCondition({ field: 'company.size', op: 'gt' }),
  withCondition({ field: 'company.size', op: 'known', value: 1 }),
  withCondition({ field: 'contact.email', op: 'in', value: [] }),
  withCondition({ field: 'contact.email', op: 'in', value: ['a', 1] }),
];

/** What a schema has no words for. */
export const subtle: unknown[] = [
  { teams: [{ name: 'Sales' }, { name: 'sales' }] },
  { follow_up_rules: [1, 2].map(() => ({ name: 'A', when, then: [{ add_tag: 'x' }] })) },
  withStep({ go_to: 'nowhere' }),
  withStep({ id: 'again', go_to: 'again' }),
  withStep({ message: 'x'.repeat(5_001) }),
  withCondition({ ...when, op: 'contains' }),
  { office_hours: { time_zone: 'Moon/Crater' } },
];
