import type { Predicate } from '../../contract/automation/predicate.ts';
import { checkPredicate } from '../check.ts';
import type { KnownAttribute } from '../known-attribute.ts';
import type { Problem } from '../problem.ts';

/**
 * What is wrong with a predicate that is to say who is in an audience: what `checkPredicate` says and, where that is nothing, that people are not
 * looked for by what only a conversation, a message or a moment knows.
 */
export function checkAudience(value: unknown, known?: readonly KnownAttribute[]): Problem[] {
  const problems = checkPredicate(value, known);
  return problems.length > 0 ? problems : findMomentary(value as Predicate, '');
}

function findMomentary(predicate: Predicate, path: string): Problem[] {
  if ('all' in predicate)
    return predicate.all.flatMap((each, at) => findMomentary(each, `${path}all.${at}.`));
  if ('any' in predicate)
    return predicate.any.flatMap((each, at) => findMomentary(each, `${path}any.${at}.`));
  if (/^(contact|company|event)\./.test(predicate.field)) return [];
  const message = `“${predicate.field}” is known of a moment, not of a person: nobody can be found by it.`;
  return [{ path: `${path}field`, kind: 'not_for_audiences', message }];
}
