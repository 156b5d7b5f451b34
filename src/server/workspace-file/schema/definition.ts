import Type, { type TProperties } from 'typebox';
import type { TriggerKind } from '../../../contract/automation/trigger.ts';
import type { ContactRole } from '../../../contract/contact-role.ts';
import { atLeast, list, oneOf, ref, strict, text } from './basics.ts';

const roles: Record<ContactRole, true> = { visitor: true, lead: true, user: true };

/** What each trigger has beside its name. */
const triggerParts: Record<TriggerKind, TProperties> = {
  conversation_opened: {},
  conversation_started: {},
  contact_replied: {},
  teammate_replied: {},
  conversation_closed: {},
  conversation_snoozed: {},
  conversation_reopened: {},
  conversation_assigned: {},
  contact_unresponsive: { after_s: atLeast(30) },
  teammate_unresponsive: { after_s: atLeast(30) },
  page_visited: {},
  event_tracked: { event: text },
  attribute_changed: { attribute: ref('attribute') },
};

/** `Trigger` */
export const trigger = Type.Union(
  Object.entries(triggerParts).map(([on, parts]) => strict({ on: Type.Literal(on), ...parts })),
  { description: 'What wakes the workflow' },
);

/** `Definition` */
export const definition = strict({
  trigger: ref('trigger'),
  audience: Type.Optional(
    strict(
      {
        roles: Type.Optional(list(oneOf(Object.keys(roles)), 1)),
        when: Type.Optional(ref('predicate')),
      },
      'For whom; everybody where it is not given',
    ),
  ),
  steps: list(ref('step')),
  abandon_after_s: Type.Optional(atLeast(1)),
});
