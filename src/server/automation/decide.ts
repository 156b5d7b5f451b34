import type { Predicate } from '../../contract/automation/predicate.ts';
import type { AutomationDecision } from '../../contract/console/automation.ts';
import type { Facts } from '../../rules/facts.ts';
import { explainPredicate } from '../../rules/explain.ts';
import type { LiveWorkflow } from './automations.ts';

export type Considered = AutomationDecision['considered'][number];

export interface Decided {
  /** What starts, in its order. */
  starting: readonly LiveWorkflow[];
  considered: readonly Considered[];
}

/**
 * Which workflows something starts: every background one that is for this person, and of those that speak the first, unless one is speaking.
 * What cannot be decided is said, and starts nothing.
 * @param isOccupied as it was before it happened
 */
export function decide(
  candidates: readonly LiveWorkflow[],
  facts: Facts,
  isOccupied: boolean,
): Decided {
  const starting: LiveWorkflow[] = [];
  const considered: Considered[] = [];
  let isTaken = isOccupied;
  let others = 0;
  for (const workflow of candidates) {
    const { id, name, isCustomerFacing, definition } = workflow.row;
    const outcome = outcomeOf(workflow, facts, isTaken);
    if (outcome.outcome === 'started') {
      starting.push(workflow);
      isTaken ||= isCustomerFacing;
    }
    const isTold = ['started', 'failed'].includes(outcome.outcome) || (others += 1) <= mostOthers;
    if (!isTold) continue;
    const because = explain(outcome.outcome, definition.audience?.when, facts);
    considered.push({ workflow_id: id, name, ...outcome, because });
  }
  return { starting, considered };
}

/** So many that do not start are told of; all that do, and all that fail. */
const mostOthers = 50;

function outcomeOf(
  { isFor, row }: LiveWorkflow,
  facts: Facts,
  isTaken: boolean,
): Pick<Considered, 'outcome' | 'problem'> {
  try {
    if (!isFor(facts)) return { outcome: 'not_matched' };
    return { outcome: row.isCustomerFacing && isTaken ? 'not_its_turn' : 'started' };
  } catch (error) {
    return { outcome: 'failed', problem: String(error) };
  }
}

function explain(
  outcome: Considered['outcome'],
  when: Predicate | undefined,
  facts: Facts,
): Considered['because'] {
  if (when === undefined || outcome === 'failed') return [];
  return explainPredicate(when, facts);
}
