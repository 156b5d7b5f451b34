import type { Rule } from '../../../contract/automation/rule.ts';
import { actionWords, type Names } from './action-words.ts';
import { predicateWords } from './predicate-words.ts';

/** “If company size is greater than 50: tag the person “VIP”, then assign to VIP sales” */
export function ruleWords({ when, then }: Pick<Rule, 'when' | 'then'>, names: Names): string {
  const done = then.map((action) => actionWords(action, names)).join(', then ');
  return `If ${predicateWords(when)}: ${done}.`;
}
