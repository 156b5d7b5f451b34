import type { Definition } from '../contract/automation/definition.ts';
import type { KnownAttribute } from '../rules/known-attribute.ts';
import { checkTarget } from './check/action.ts';
import { beginChecking, count, inside, type Checking } from './check/checking.ts';
import { checkTargets } from './check/flow.ts';
import { checkLoops } from './check/loops.ts';
import { checkHours } from './check/office-hours.ts';
import { checkAbandonAfter, checkSettings } from './check/operator-settings.ts';
import { checkPlace } from './check/place.ts';
import { checkRuleList } from './check/rule.ts';
import { checkObject } from './check/shape.ts';
import { checkSteps } from './check/steps.ts';
import { checkAudience, checkTrigger } from './check/trigger.ts';
import type { Problem } from './problem.ts';

// What people and other programs write is checked here before it is trusted, in bounded time and whatever it is. Each answers with what is wrong, in the
// order in which it is written, and with the path to it; with nothing, the value is what its type says. Given the workspace's custom attributes, conditions
// may name no others.

type Known = readonly KnownAttribute[];

/** A `Definition`. @example [{ path: 'steps.2.buttons.options.0.label', kind: 'missing', message: 'A text is missing here.' }] */
export function checkDefinition(value: unknown, known?: Known): Problem[] {
  return problemsOf(known, (checking) => {
    const keys = ['trigger', 'audience', 'steps', 'abandon_after_s'];
    const definition = checkObject(checking, value, '', keys);
    if (definition === undefined) return;
    checkTrigger(checking, definition.trigger, 'trigger');
    if (definition.audience !== undefined) {
      checkAudience(checking, definition.audience, 'audience');
    }
    checkSteps(checking, definition.steps, 'steps', 1);
    if (definition.abandon_after_s !== undefined) {
      checkAbandonAfter(checking, definition.abandon_after_s, 'abandon_after_s');
    }
    checkTargets(checking);
    if (checking.problems.length > 0) return;
    checkLoops(checking, value as Definition);
    checkPlace(checking, value as Definition);
  });
}

/** `OperatorSettings`, all of them. */
export function checkOperatorSettings(value: unknown): Problem[] {
  return problemsOf(undefined, (checking) => checkSettings(checking, value));
}

/** A list of `Rule`, such as the follow-up rules. */
export function checkRules(value: unknown, known?: Known): Problem[] {
  return problemsOf(known, (checking) => checkRuleList(checking, value, ''));
}

/** A list of `AssignmentRule`. */
export function checkAssignmentRules(value: unknown, known?: Known): Problem[] {
  return problemsOf(known, (checking) => checkRuleList(checking, value, '', checkAssignment));
}

function checkAssignment(checking: Checking, value: unknown, path: string): void {
  if (!count(checking, path)) return;
  const then = checkObject(checking, value, path, ['assign']);
  if (then !== undefined) checkTarget(checking, then.assign, inside(path, 'assign'));
}

/** `OfficeHours`. */
export function checkOfficeHours(value: unknown): Problem[] {
  return problemsOf(undefined, (checking) => checkHours(checking, value));
}

function problemsOf(known: Known | undefined, check: (checking: Checking) => void): Problem[] {
  const checking = beginChecking(known);
  check(checking);
  return checking.problems;
}
