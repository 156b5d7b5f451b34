import Type, { type TProperties, type TSchema } from 'typebox';
import { actionKinds, type FlowKind } from '../../../workflow/step-kind.ts';
import { actionParts } from './action.ts';
import { atLeast, list, oneOf, ref, strict, text } from './basics.ts';

const yes = Type.Literal(true);
const steps = list(ref('step'));
const seconds = strict({ seconds: atLeast(1) });

/** What stands under the key of a step that is no action. */
const flowParts: Record<FlowKind, TSchema> = {
  message: ref('bot_text'),
  buttons: strict({
    text: Type.Optional(ref('bot_text')),
    options: list(strict({ label: ref('bot_text'), steps }), 1),
  }),
  collect: ref('question'),
  branches: list(strict({ when: ref('predicate'), steps }), 1),
  apply_rules: list(ref('rule_of_step')),
  follow_up: list(ref('rule_of_step')),
  qualify: yes,
  wait: seconds,
  wait_for_team: seconds,
  show_reply_time: yes,
  rate_conversation: yes,
  go_to: text,
  end: yes,
};

const asking: TProperties = { if_unanswered: Type.Optional(oneOf(['end', 'go_on'])) };

/** What may stand beside it. */
const furtherParts: { readonly [Kind in FlowKind]?: TProperties } = {
  buttons: asking,
  collect: asking,
  branches: { else: Type.Optional(steps) },
};

const id = Type.Optional(
  Type.String({
    pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
    description: 'What go_to calls the step',
  }),
);

/** `Step`: what it does, its one key beside `id` says. */
export const step = Type.Union([
  ...Object.entries(flowParts).map(([kind, part]) =>
    strict({ id, [kind]: part, ...furtherParts[kind as FlowKind] }),
  ),
  ...actionKinds.map((kind) => strict({ id, [kind]: actionParts[kind] })),
]);
