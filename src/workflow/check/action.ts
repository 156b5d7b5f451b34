import type { ActionKind } from '../../contract/automation/action.ts';
import { actionKinds, isActionKind } from '../step-kind.ts';
import { toWebAddress } from '../web-address.ts';
import { checkBotText } from './bot-text.ts';
import { count, inside, report, type Checking } from './checking.ts';
import { checkAttribute } from './question.ts';
import {
  checkBoolean,
  checkList,
  checkNumber,
  checkObject,
  checkText,
  checkTrue,
  isObject,
} from './shape.ts';

const maxTagLength = 80;
const maxNameLength = 255;
const maxNoteLength = 5_000;
const maxAttributeLength = 255;
const maxActions = 50;
const maxSnoozeMinutes = 366 * 24 * 60;

type Check = (checking: Checking, value: unknown, path: string) => void;

const maxSlaLength = 120;

const checkTag: Check = (checking, value, path) => {
  checkText(checking, value, path, maxTagLength);
};

/** What stands under an action's key. */
export const actionChecks: Record<ActionKind, Check> = {
  add_tag: checkTag,
  remove_tag: checkTag,
  tag_conversation: checkTag,
  untag_conversation: checkTag,
  assign: checkTarget,
  set_priority: checkBoolean,
  apply_sla(checking, value, path) {
    checkText(checking, value, path, maxSlaLength);
  },
  close: checkTrue,
  reopen: checkTrue,
  snooze(checking, value, path) {
    const snooze = checkObject(checking, value, path, ['minutes']);
    if (snooze === undefined) return;
    const limits = { min: 1, max: maxSnoozeMinutes };
    checkNumber(checking, snooze.minutes, inside(path, 'minutes'), limits);
  },
  note(checking, value, path) {
    checkText(checking, value, path, maxNoteLength);
  },
  reply: checkBotText,
  set_attribute(checking, value, path) {
    const set = checkObject(checking, value, path, ['attribute', 'value']);
    if (set === undefined) return;
    const kind = checkAttribute(checking, set.attribute, inside(path, 'attribute'));
    const at = inside(path, 'value');
    if (kind !== undefined && kind.otherTypes.includes('number')) {
      checkValue(checking, set.value, at);
    } else if (kind !== undefined && set.value !== null) {
      if (kind.isCount) checkNumber(checking, set.value, at, { min: 0, max: 2 ** 31 - 1 });
      else checkText(checking, set.value, at, maxAttributeLength);
    }
  },
  create_salesforce_lead: checkTrue,
  webhook(checking, value, path) {
    const webhook = checkObject(checking, value, path, ['url']);
    if (webhook === undefined) return;
    const at = inside(path, 'url');
    const url = checkText(checking, webhook.url, at, 2_000);
    if (url !== undefined && !(url.includes('://') && toWebAddress(url) !== undefined)) {
      report(checking, at, 'not_allowed', 'This has to be an address such as https://example.com.');
    }
  },
};

/** Of an attribute that a site has made. */
function checkValue(checking: Checking, value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return;
  if (typeof value === 'string') checkText(checking, value, path, maxAttributeLength);
  else report(checking, path, 'type', 'This has to be a text, a number, true, false or null.');
}

export function checkTarget(checking: Checking, value: unknown, path: string): void {
  const target = checkObject(checking, value, path, ['team', 'teammate', 'nobody']);
  if (target === undefined) return;
  const keys = Object.keys(target);
  if (keys.length !== 1) {
    report(checking, path, 'missing', 'This has to be one of: team, teammate, nobody.');
  } else if (target.nobody === undefined) {
    const key = keys[0] ?? 'team';
    checkText(checking, target[key], inside(path, key), maxNameLength);
  } else {
    checkTrue(checking, target.nobody, inside(path, 'nobody'));
  }
}

/** A list of them, as rules have it. */
export function checkActions(checking: Checking, value: unknown, path: string): void {
  const actions = checkList(checking, value, path, { min: 1, max: maxActions });
  for (const [index, action] of actions.entries()) {
    const at = inside(path, index);
    if (!count(checking, at)) return;
    checkAction(checking, action, at);
  }
}

function checkAction(checking: Checking, value: unknown, path: string): void {
  if (!isObject(value)) {
    report(checking, path, 'type', 'An action has to be an object with one key.');
    return;
  }
  const kind = Object.keys(value).find(isActionKind);
  if (kind === undefined) {
    report(checking, path, 'unknown_action', `An action is one of: ${actionKinds.join(', ')}.`);
    return;
  }
  const action = checkObject(checking, value, path, [kind]);
  actionChecks[kind](checking, action?.[kind], inside(path, kind));
}
