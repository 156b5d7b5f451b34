import Type, { type TSchema } from 'typebox';
import type { ActionKind } from '../../../contract/automation/action.ts';
import { atLeast, ref, strict, text } from './basics.ts';

const yes = Type.Literal(true);

/** What stands under an action's key. */
export const actionParts: Record<ActionKind, TSchema> = {
  add_tag: text,
  remove_tag: text,
  tag_conversation: text,
  untag_conversation: text,
  assign: ref('target'),
  set_priority: Type.Boolean(),
  apply_sla: text,
  close: yes,
  reopen: yes,
  snooze: strict({ minutes: atLeast(1) }),
  note: text,
  reply: ref('bot_text'),
  set_attribute: strict({
    attribute: ref('attribute'),
    value: Type.Union([text, Type.Number(), Type.Boolean(), Type.Null()]),
  }),
  create_salesforce_lead: yes,
  webhook: strict({
    url: Type.String({ pattern: '://', description: 'Such as https://example.com/hook' }),
  }),
};

/** `Action`: an object with one key, which names it. */
export const action = Type.Union(
  Object.entries(actionParts).map(([kind, part]) => strict({ [kind]: part })),
);

/** `AssignTarget` */
export const target = Type.Union(
  [strict({ team: text }), strict({ teammate: text }), strict({ nobody: yes })],
  { description: 'A team by name, a teammate by email, or nobody' },
);
