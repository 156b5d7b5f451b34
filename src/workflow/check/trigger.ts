import type { TriggerKind } from '../../contract/automation/trigger.ts';
import type { ContactRole } from '../../contract/contact-role.ts';
import { inside, report, type Checking } from './checking.ts';
import { checkCondition } from './condition.ts';
import { checkAttribute } from './question.ts';
import { checkList, checkNumber, checkObject, checkOneOf, checkText, isObject } from './shape.ts';

type Check = (checking: Checking, value: unknown, path: string) => void;

const minSilenceS = 30;
const maxSilenceS = 14 * 86_400;
const maxEventLength = 255;

const silence: Record<string, Check> = {
  after_s(checking, value, path) {
    checkNumber(checking, value, path, { min: minSilenceS, max: maxSilenceS });
  },
};

/** What each trigger has beside its name. */
const details: Record<TriggerKind, Readonly<Record<string, Check>>> = {
  conversation_opened: {},
  conversation_started: {},
  contact_replied: {},
  teammate_replied: {},
  conversation_closed: {},
  conversation_snoozed: {},
  conversation_reopened: {},
  conversation_assigned: {},
  contact_unresponsive: silence,
  teammate_unresponsive: silence,
  page_visited: {},
  event_tracked: {
    event(checking, value, path) {
      checkText(checking, value, path, maxEventLength);
    },
  },
  attribute_changed: {
    attribute(checking, value, path) {
      checkAttribute(checking, value, path);
    },
  },
};

export function checkTrigger(checking: Checking, value: unknown, path: string): void {
  if (value === undefined) {
    report(checking, path, 'missing', 'It is not said what wakes the workflow.');
    return;
  }
  const kind = isObject(value) && Object.hasOwn(value, 'on') ? value.on : undefined;
  const isKnown = typeof kind === 'string' && Object.hasOwn(details, kind);
  const expected = isKnown ? details[kind as TriggerKind] : {};
  const keys = Object.keys(expected);
  const trigger = checkObject(checking, value, path, ['on', ...keys]);
  if (trigger === undefined) return;
  checkOneOf(checking, kind, inside(path, 'on'), Object.keys(details));
  for (const key of keys) expected[key]?.(checking, trigger[key], inside(path, key));
}

const roles: Record<ContactRole, true> = { visitor: true, lead: true, user: true };

export function checkAudience(checking: Checking, value: unknown, path: string): void {
  const audience = checkObject(checking, value, path, ['roles', 'when']);
  if (audience === undefined) return;
  if (audience.roles !== undefined) {
    const at = inside(path, 'roles');
    const given = checkList(checking, audience.roles, at, { min: 1, max: 3 });
    for (const [index, role] of given.entries()) {
      checkOneOf(checking, role, inside(at, index), Object.keys(roles));
    }
  }
  if (audience.when !== undefined) checkCondition(checking, audience.when, inside(path, 'when'));
}
