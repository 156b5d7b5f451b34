import { isDeepStrictEqual } from 'node:util';
import type { Contents } from './contents.ts';

/** What a change is about. */
export type Subject =
  | 'team'
  | 'operator'
  | 'follow_up_rule'
  | 'assignment_rule'
  | 'workflow'
  | 'office_hours'
  | 'mail';

/** One thing that a file makes other than it was. */
export type Change =
  | { how: 'added' | 'removed'; subject: Subject; name: string }
  /** @param keys of it that are other than they were */
  | { how: 'changed'; subject: Subject; name?: string; keys: readonly string[] }
  /** Those that stay stand in another order. */
  | { how: 'reordered'; subject: Subject };

/** In the order in which a file says it. */
export function compareContents(before: Contents, after: Contents): Change[] {
  return [
    ...compareLists('team', before.teams, after.teams),
    ...compareParts('operator', before.settings.operator, after.settings.operator),
    ...compareRules('follow_up_rule', before.settings.followUpRules, after.settings.followUpRules),
    ...compareRules(
      'assignment_rule',
      before.settings.assignmentRules,
      after.settings.assignmentRules,
    ),
    ...compareLists('workflow', before.workflows, after.workflows),
    ...compareParts('office_hours', before.settings.officeHours, after.settings.officeHours),
    ...compareParts('mail', before.mail, after.mail),
  ];
}

interface Listed {
  id: string;
  name: string;
}

function compareLists(
  subject: Subject,
  before: readonly Listed[],
  after: readonly Listed[],
): Change[] {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const later = new Map(after.map((one) => [one.id, one]));
  const changes = after.flatMap((one): Change[] => {
    const { name } = one;
    const was = earlier.get(one.id);
    if (was === undefined) return [{ how: 'added', subject, name }];
    const keys = otherKeys(was, one);
    return keys.length === 0 ? [] : [{ how: 'changed', subject, name, keys }];
  });
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map(({ name }): Change => ({ how: 'removed', subject, name }));
  const staying = before.filter(({ id }) => later.has(id)).map(({ id }) => id);
  const stayed = after.filter(({ id }) => earlier.has(id)).map(({ id }) => id);
  const order: Change[] = isDeepStrictEqual(staying, stayed) ? [] : [{ how: 'reordered', subject }];
  return [...changes, ...removed, ...order];
}

/** By name: where a rule has got its id is the database's affair. */
function compareRules(
  subject: Subject,
  before: readonly { name: string }[],
  after: readonly { name: string }[],
): Change[] {
  const named = (rules: typeof before) => rules.map((rule) => ({ ...rule, id: rule.name }));
  return compareLists(subject, named(before), named(after));
}

function compareParts(subject: Subject, before: object, after: object): Change[] {
  const keys = otherKeys(before, after);
  return keys.length === 0 ? [] : [{ how: 'changed', subject, keys }];
}

function otherKeys(before: object, after: object): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].filter((key) => !isDeepStrictEqual(was.get(key), is.get(key)));
}
