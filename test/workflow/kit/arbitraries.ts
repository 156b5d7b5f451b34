import fc from 'fast-check';
import type { Action } from '../../../src/contract/automation/action.ts';
import type { Definition } from '../../../src/contract/automation/definition.ts';
import type { Predicate } from '../../../src/contract/automation/predicate.ts';
import type { Question } from '../../../src/contract/automation/question.ts';
import type { Rule } from '../../../src/contract/automation/rule.ts';
import type { Step } from '../../../src/contract/automation/step.ts';
import type { Facts } from '../../../src/rules/facts.ts';
import { nowMs } from './play.ts';

/** Most can be told; a few cannot, and have to fail the run. */
const predicate: fc.Arbitrary<Predicate> = fc.constantFrom<Predicate>(
  { all: [] },
  { any: [] },
  { field: 'company.size', op: 'gt', value: 50 },
  { field: 'contact.email', op: 'known' },
  { field: 'contact.tags', op: 'includes', value: 'A' },
  { field: 'conversation.team', op: 'unknown' },
  { all: [{ field: 'office.is_open', op: 'eq', value: true }] },
  { field: 'contact.nonsense', op: 'known' },
);

const action: fc.Arbitrary<Action> = fc.constantFrom<Action>(
  { add_tag: 'A' },
  { remove_tag: 'A' },
  { tag_conversation: 'B' },
  { assign: { team: 'Sales' } },
  { assign: { nobody: true } },
  { set_priority: true },
  { close: true },
  { reopen: true },
  { note: 'N' },
  { reply: 'R' },
  { set_attribute: { attribute: 'company.size', value: 51 } },
  { set_attribute: { attribute: 'contact.email', value: null } },
  { webhook: { url: 'https://heron.example' } },
);

const rules: fc.Arbitrary<Rule[]> = fc.array(
  fc.record({
    name: fc.constantFrom('One', 'Two'),
    when: predicate,
    then: fc.array(action, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 3 },
);

const question: fc.Arbitrary<Question> = fc.constantFrom<Question>(
  { attribute: 'contact.email' },
  { attribute: 'company.size' },
  { attribute: 'contact.name', is_required: true },
  { attribute: 'contact.custom.plan', type: 'list', options: ['a', 'b'] },
);

const ids = ['a', 'b', 'c'];
/** Two steps may have the same name, and some names nobody has: the engine has to live with it. */
const id = fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 3 });
const unanswered = fc.constantFrom('end' as const, 'go_on' as const);

const { steps } = fc.letrec<{ step: Step; steps: Step[] }>((tie) => ({
  steps: fc.array(tie('step'), { maxLength: 4 }),
  step: fc
    .tuple(
      id,
      fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<Step>(
          { message: 'M' },
          { wait: { seconds: 60 } },
          { wait_for_team: { seconds: 60 } },
          { snooze: { minutes: 1 } },
          { show_reply_time: true },
          { rate_conversation: true },
          { qualify: true },
          { end: true },
        ),
        action,
        fc.constantFrom(...ids, 'nowhere').map((go_to): Step => ({ go_to })),
        fc.record({ collect: question, if_unanswered: unanswered }),
        fc.record({
          buttons: fc.record({
            options: fc.array(fc.record({ label: fc.constant('L'), steps: tie('steps') }), {
              minLength: 1,
              maxLength: 3,
            }),
          }),
          if_unanswered: unanswered,
        }),
        fc.record({
          branches: fc.array(fc.record({ when: predicate, steps: tie('steps') }), { maxLength: 2 }),
          else: tie('steps'),
        }),
        rules.map((apply_rules): Step => ({ apply_rules })),
        rules.map((follow_up): Step => ({ follow_up })),
      ),
    )
    .map(([name, step]): Step => (name === undefined ? step : { ...step, id: name })),
}));

/** Anything that has the shape of a definition, also what an editor would refuse. */
export const definitions: fc.Arbitrary<Definition> = fc
  .tuple(fc.boolean(), steps)
  .map(([asksFirst, all]) => ({
    trigger: { on: 'conversation_started' },
    steps: asksFirst ? [{ collect: { attribute: 'company.website' } }, ...all] : all,
    abandon_after_s: 120,
  }));

/** What happens next, before it is known what the run waits for. */
export interface Happening {
  kind:
    | 'begun'
    | 'pressed'
    | 'answered'
    | 'skipped'
    | 'message'
    | 'teammate_replied'
    | 'assigned'
    | 'closed'
    | 'snooze_ended'
    | 'due';
  /** Which of the prompts, of the options, of the answers. */
  which: number;
  laterMs: number;
}

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('pressed' as const, 'answered' as const, 'due' as const),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'begun' as const,
          'skipped' as const,
          'message' as const,
          'teammate_replied' as const,
          'assigned' as const,
          'closed' as const,
          'snooze_ended' as const,
        ),
      },
    ),
    which: fc.nat({ max: 5 }),
    laterMs: fc.constantFrom(0, 1_000, 60_000, 600_000),
  }),
  { maxLength: 25 },
);

export const somebody: fc.Arbitrary<Facts> = fc.record(
  {
    nowMs: fc.constant(nowMs),
    timeZone: fc.constant('UTC'),
    contact: fc.constantFrom(null, {}, { email: 'ann@heron.example', tags: ['A'] }),
    company: fc.constantFrom(null, { size: 50 }, { size: 51 }),
    conversation: fc.constantFrom(null, {}, { team: 'Sales' }),
    office: fc.constantFrom({ is_open: true }, { is_open: false }),
    team: fc.constant({ is_online: true }),
  },
  { requiredKeys: ['nowMs', 'timeZone'] },
);
