import type { Operator } from '../contract/automation/predicate.ts';
import { findField, typesOfOperator, type Field } from './catalogue.ts';
import { checkValue } from './check-value.ts';
import type { KnownAttribute } from './known-attribute.ts';
import { predicateLimits } from './limits.ts';
import type { Problem, ProblemKind } from './problem.ts';

/**
 * What is wrong with what may be a predicate; nothing where it can be built, explained and described. Whatever it is given, it does not throw,
 * and is done soon.
 * @param known the workspace's custom attributes: without them every name is taken, and the type is the value's
 * @example checkPredicate({ all: [{ field: 'company.size', op: 'gt', value: 'x' }] }) // [{ path: 'all.0.value', kind: 'value_of_wrong_type', … }]
 */
export function checkPredicate(value: unknown, known?: readonly KnownAttribute[]): Problem[] {
  const walk: Walk = { known, problems: [], conditions: 0, values: 0 };
  checkNode(walk, value, '', 1);
  return walk.problems;
}

interface Walk {
  known: readonly KnownAttribute[] | undefined;
  problems: Problem[];
  conditions: number;
  values: number;
}

function checkNode(walk: Walk, value: unknown, path: string, depth: number): void {
  walk.conditions += 1;
  if (walk.conditions > predicateLimits.conditions) {
    return report(
      walk,
      path,
      'too_many_conditions',
      `There are more than ${predicateLimits.conditions} conditions.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return report(walk, path, 'not_a_condition', 'This is no condition: it has to be an object.');
  }
  const node = value as Record<string, unknown>;
  const group = ['all', 'any'].find((key) => Object.hasOwn(node, key));
  if (group === undefined) return checkCondition(walk, node, path);
  checkKeys(walk, node, path, [group]);
  checkGroup(walk, node[group], at(path, group), depth);
}

function checkGroup(walk: Walk, value: unknown, path: string, depth: number): void {
  if (!Array.isArray(value)) {
    return report(walk, path, 'not_a_condition', 'This has to be a list of conditions.');
  }
  if (depth >= predicateLimits.depth && value.length > 0) {
    const message = `Conditions are nested more than ${predicateLimits.depth} deep.`;
    return report(walk, at(path, 0), 'too_deep', message);
  }
  for (let index = 0; index < value.length && !isOver(walk); index += 1) {
    checkNode(walk, value[index], at(path, index), depth + 1);
  }
}

/** Nothing further is worth looking at. */
function isOver({ conditions, problems }: Walk): boolean {
  return conditions > predicateLimits.conditions || problems.length >= predicateLimits.problems;
}

function checkCondition(walk: Walk, node: Record<string, unknown>, path: string): void {
  checkKeys(walk, node, path, ['field', 'op', 'value']);
  const field = checkField(walk, own(node, 'field'), at(path, 'field'));
  const op = own(node, 'op');
  if (!isOperator(op)) {
    const message = `${quote(op)} is no operator.`;
    return report(walk, at(path, 'op'), 'unknown_operator', message);
  }
  if (field === undefined) return;
  if (field.type !== undefined && !typesOfOperator[op].includes(field.type)) {
    const message = `${quote(op)} does not go with ${quote(field.name)}, which is of type ${field.type}.`;
    return report(walk, at(path, 'op'), 'operator_does_not_fit', message);
  }
  if (
    field.type === undefined &&
    op !== 'known' &&
    op !== 'unknown' &&
    typesOfOperator[op][0] === 'list'
  ) {
    const message = `${quote(op)} does not go with a custom attribute, which is no list.`;
    return report(walk, at(path, 'op'), 'operator_does_not_fit', message);
  }
  const value = own(node, 'value');
  walk.values += Array.isArray(value) ? value.length : 0;
  if (walk.values > predicateLimits.allValues) {
    const message = `The lists have more than ${predicateLimits.allValues} values together.`;
    return report(walk, at(path, 'value'), 'too_many_values', message);
  }
  const problem = checkValue(field, op, value);
  if (problem !== undefined) {
    report(walk, at(at(path, 'value'), problem.path), problem.kind, problem.message);
  }
}

function checkField(walk: Walk, name: unknown, path: string): Field | undefined {
  const isName = typeof name === 'string' && name.length <= predicateLimits.fieldLength;
  const field = isName ? findField(name, walk.known) : undefined;
  if (field === undefined) {
    report(walk, path, 'unknown_field', `${quote(name)} is no field.`);
    return undefined;
  }
  if (field.kind === 'custom' && field.type === undefined && walk.known !== undefined) {
    const message = `There is no attribute ${quote(field.attribute)} of a ${field.of}.`;
    report(walk, path, 'unknown_attribute', message);
    return undefined;
  }
  return field;
}

function checkKeys(
  walk: Walk,
  node: Record<string, unknown>,
  path: string,
  allowed: readonly string[],
): void {
  const unknown = Object.keys(node).find((key) => !allowed.includes(key));
  if (unknown === undefined) return;
  const message = `${quote(unknown)} has no meaning here, only ${allowed.join(', ')}.`;
  report(walk, at(path, cut(unknown)), 'unknown_key', message);
}

function isOperator(op: unknown): op is Operator {
  return typeof op === 'string' && Object.hasOwn(typesOfOperator, op);
}

function own(node: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function report(walk: Walk, path: string, kind: ProblemKind, message: string): void {
  walk.problems.push({ path, kind, message });
}

function at(path: string, key: string | number): string {
  if (key === '') return path;
  return path === '' ? String(key) : `${path}.${key}`;
}

/** Whatever was given, short. */
function quote(value: unknown): string {
  return typeof value === 'string' ? `“${cut(value)}”` : `What is of type ${typeof value}`;
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
