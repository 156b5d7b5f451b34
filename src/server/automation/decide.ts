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
  let isTaken = isOccupied;
  const considered = candidates.map((workflow): Considered => {
    const { id, name, isCustomerFacing, definition } = workflow.row;
    const told = { workflow_id: id, name };
    try {
      const because = () => explain(definition.audience?.when, facts);
      if (!workflow.isFor(facts)) return { ...told, outcome: 'not_matched', because: because() };
      if (isCustomerFacing && isTaken) return { ...told, outcome: 'not_its_turn', because: [] };
      starting.push(workflow);
      isTaken ||= isCustomerFacing;
      return { ...told, outcome: 'started', because: because() };
    } catch (error) {
      return { ...told, outcome: 'failed', problem: String(error), because: [] };
    }
  });
  return { starting, considered };
}

function explain(when: Predicate | undefined, facts: Facts): Considered['because'] {
  return when === undefined ? [] : explainPredicate(when, facts);
}
