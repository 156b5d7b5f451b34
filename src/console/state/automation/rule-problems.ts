import type { Rule } from '../../../contract/automation/rule.ts';
import { checkRules } from '../../../workflow/check.ts';
import { problemsBelow, type PathProblem } from './path-problems.ts';

/** What somebody who builds a rule with selects can do about it; what they can hardly have made is said as it is. */
const sentences: Readonly<Record<string, string>> = {
  value_missing: 'With what is it compared?',
  not_a_day: 'Choose a day.',
  unknown_field: 'Say which one.',
};

/** What is wrong with a rule, by the path to it. @param takenNames what the others are called */
export function ruleProblems(rule: Rule, takenNames: readonly string[]): PathProblem[] {
  const name = rule.name.trim();
  if (name === '') return [{ path: 'name', message: 'The rule needs a name.' }, ...below(rule)];
  if (takenNames.includes(name))
    return [{ path: 'name', message: 'There is a rule of this name already.' }, ...below(rule)];
  return below(rule);
}

function below(rule: Rule): PathProblem[] {
  const problems = checkRules([{ ...rule, name: 'rule' }]).map(({ path, kind, message }) => ({
    path,
    message: sentences[kind] ?? message,
  }));
  return problemsBelow(problems, '0');
}
