import type { Action } from '../contract/automation/action.ts';
import type { Definition } from '../contract/automation/definition.ts';
import type { Predicate } from '../contract/automation/predicate.ts';
import type { Rule } from '../contract/automation/rule.ts';
import type { Step } from '../contract/automation/step.ts';
import { buildPredicate } from '../rules/build.ts';
import type { Facts } from '../rules/facts.ts';
import { compileQuestion } from './compile-question.ts';
import { isCustomerFacing } from './is-customer-facing.ts';
import type { Node, Program, ProgramRule, ProgramTest } from './program.ts';
import { isActionKind, kindOfStep, type FlowKind, type StepOf } from './step-kind.ts';

const defaultAbandonAfterS = 600;

type Body = Node extends infer One
  ? One extends Node
    ? Omit<One, 'place' | 'next'>
    : never
  : never;

/** Where a step stands, and what it needs to lay its branches. */
interface Site {
  place: string;
  next: string | null;
  /** Lays steps and says where they begin: behind this one where there are none. */
  lay(steps: readonly Step[], under: string): string | null;
}

/**
 * Lays a definition that has been checked flat. `qualify` has to be expanded before: a run fails at it.
 */
export function compileDefinition(definition: Definition): Program {
  const nodes = new Map<string, Node>();

  /** @param prefix of the places of these steps; @param after where the last of them leads to */
  function lay(steps: readonly Step[], prefix: string, after: string | null): string | null {
    const places = steps.map((step, index) => step.id ?? `${prefix}${index}`);
    for (const [index, step] of steps.entries()) {
      const place = places[index] ?? '';
      const next = places[index + 1] ?? after;
      const body = compileStep(step, {
        place,
        next,
        lay: (inner, under) => lay(inner, `${place}.${under}.`, next),
      });
      nodes.set(place, { ...body, place, next });
    }
    return places[0] ?? after;
  }

  return {
    first: lay(definition.steps, '', null),
    nodes,
    abandonAfterMs: (definition.abandon_after_s ?? defaultAbandonAfterS) * 1_000,
    isCustomerFacing: isCustomerFacing(definition.steps),
  };
}

function compileStep(step: Step, site: Site): Body {
  const kind = kindOfStep(step);
  if (isActionKind(kind)) {
    const { id: _id, ...action } = step;
    return { kind: 'act', action: action as Action };
  }
  return (flow[kind] as (step: Step, site: Site) => Body)(step, site);
}

const flow: { [Kind in FlowKind]: (step: StepOf<Kind>, site: Site) => Body } = {
  message: ({ message }) => ({ kind: 'message', text: message }),
  buttons: ({ buttons, if_unanswered }, { lay }) => ({
    kind: 'buttons',
    ...(buttons.text === undefined ? {} : { text: buttons.text }),
    options: buttons.options.map(({ label, steps }, index) => ({
      id: String(index),
      label,
      first: lay(steps, `options.${index}`),
    })),
    goesOnUnanswered: if_unanswered === 'go_on',
  }),
  collect: ({ collect, if_unanswered }) => ({
    kind: 'collect',
    ...compileQuestion(collect),
    goesOnUnanswered: if_unanswered === 'go_on',
  }),
  branches: (step, { place, next, lay }) => ({
    kind: 'branches',
    cases: step.branches.map(({ when, steps }, index) => ({
      place: `${place}.branches.${index}`,
      when: compileTest(when),
      first: lay(steps, `branches.${index}`),
    })),
    otherwise: step.else === undefined ? next : lay(step.else, 'else'),
  }),
  apply_rules: ({ apply_rules }) => ({ kind: 'apply_rules', rules: apply_rules.map(compileRule) }),
  follow_up: ({ follow_up }) => ({ kind: 'follow_up', rules: follow_up.map(compileRule) }),
  qualify: () => ({ kind: 'qualify' }),
  wait: ({ wait }) => ({ kind: 'wait', seconds: wait.seconds }),
  wait_for_team: ({ wait_for_team }) => ({ kind: 'wait_for_team', seconds: wait_for_team.seconds }),
  show_reply_time: () => ({ kind: 'show_reply_time' }),
  rate_conversation: () => ({ kind: 'rate_conversation' }),
  go_to: ({ go_to }) => ({ kind: 'go_to', target: go_to }),
  end: () => ({ kind: 'end' }),
};

function compileRule({ name, when, then }: Rule): ProgramRule {
  return { name, when: compileTest(when), actions: then };
}

/** A predicate that cannot be built fails where it is asked, so that the rest of the definition can still be carried out. */
function compileTest(predicate: Predicate): ProgramTest {
  try {
    return { predicate, holds: buildPredicate(predicate) };
  } catch (error) {
    return {
      predicate,
      holds(_facts: Facts): boolean {
        throw error;
      },
    };
  }
}
