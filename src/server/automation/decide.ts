import type { Predicate } from '../../contract/automation/predicate.ts';
import type { AutomationDecision } from '../../contract/console/automation.ts';
import type { Facts } from '../../rules/facts.ts';
import { explainPredicate } from '../../rules/explain.ts';
import type { LiveWorkflow } from './automations.ts';

export type Considered = AutomationDecision['considered'][number];

export interface Decided {
  /** What starts, in its order. */
  starting: readonly LiveWorkflow[];
  /** What was made of those that are told of. */
  verdicts: readonly Verdict[];
}

type Outcome = Pick<Considered, 'outcome' | 'problem'>;

interface Verdict extends Outcome {
  workflow: LiveWorkflow;
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
  const verdicts: Verdict[] = [];
  let isTaken = isOccupied;
  let others = 0;
  for (const workflow of candidates) {
    const verdict = judge(workflow, facts, isTaken);
    if (verdict.outcome === 'started') {
      starting.push(workflow);
      isTaken ||= workflow.row.isCustomerFacing;
    }
    const isTold = verdict.outcome === 'started' || verdict.outcome === 'failed';
    if (isTold || (others += 1) <= mostOthers) verdicts.push({ workflow, ...verdict });
  }
  return { starting, verdicts };
}

/** So many that do not start are told of; all that do, and all that fail. */
const mostOthers = 50;

/** Why, for people who ask afterwards. To say it takes longer than to decide it. */
export function explainVerdicts({ verdicts }: Decided, facts: Facts): Considered[] {
  return verdicts.map(({ workflow: { row }, ...verdict }) => ({
    workflow_id: row.id,
    name: row.name,
    ...verdict,
    because: explain(verdict.outcome, row.definition.audience?.when, facts),
  }));
}

function judge({ isFor, row }: LiveWorkflow, facts: Facts, isTaken: boolean): Outcome {
  try {
    if (!isFor(facts)) return notMatched;
    return { outcome: row.isCustomerFacing && isTaken ? 'not_its_turn' : 'started' };
  } catch (error) {
    return { outcome: 'failed', problem: String(error) };
  }
}

/** Of most of them, each time. */
const notMatched: Outcome = { outcome: 'not_matched' };

function explain(
  outcome: Considered['outcome'],
  when: Predicate | undefined,
  facts: Facts,
): Considered['because'] {
  if (when === undefined || outcome === 'failed') return [];
  try {
    return explainPredicate(when, facts);
  } catch {
    // Who they are has decided it, before anybody asked what cannot be asked.
    return [];
  }
}
