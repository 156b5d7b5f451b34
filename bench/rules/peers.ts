import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import { Engine, type NestedCondition } from 'json-rules-engine';
import { must } from '../../src/base/must.ts';
import type { Condition, Predicate } from '../../src/contract/automation/predicate.ts';
import type { Facts } from '../../src/rules/facts.ts';

/** What other engines call the operators that the rules have. */
const logicOf: Partial<Record<Condition['op'], (met: object, value: unknown) => object>> = {
  eq: (met, value) => ({ '===': [met, value] }),
  ne: (met, value) => ({ '!==': [met, value] }),
  gt: (met, value) => ({ '>': [met, value] }),
  gte: (met, value) => ({ '>=': [met, value] }),
  lt: (met, value) => ({ '<': [met, value] }),
  lte: (met, value) => ({ '<=': [met, value] }),
  in: (met, value) => ({ in: [met, value] }),
  not_in: (met, value) => ({ '!': [{ in: [met, value] }] }),
  contains: (met, value) => ({ in: [value, met] }),
};

function toLogic(predicate: Predicate): object {
  if ('all' in predicate) return { and: predicate.all.map(toLogic) };
  if ('any' in predicate) return { or: predicate.any.map(toLogic) };
  const { field, op, value } = predicate;
  return must(logicOf[op], op)({ var: field }, value);
}

type Ask = (facts: Facts) => boolean;

/** With generated code. */
export function buildWithLogicEngine(rules: readonly Predicate[]): Ask[] {
  const engine = new LogicEngine();
  return rules.map((rule) => engine.build(toLogic(rule)) as Ask);
}

export function buildWithLogicJs(rules: readonly Predicate[]): Ask[] {
  return rules.map((rule) => {
    const logic = toLogic(rule) as RulesLogic;
    return (facts) => jsonLogic.apply(logic, facts) as boolean;
  });
}

const operatorOf: Partial<Record<Condition['op'], string>> = {
  eq: 'equal',
  ne: 'notEqual',
  gt: 'greaterThan',
  gte: 'greaterThanInclusive',
  lt: 'lessThan',
  lte: 'lessThanInclusive',
  in: 'in',
  not_in: 'notIn',
  contains: 'hasPart',
};

function toConditions(predicate: Predicate): NestedCondition {
  if ('all' in predicate) return { all: predicate.all.map(toConditions) };
  if ('any' in predicate) return { any: predicate.any.map(toConditions) };
  const { field, op, value } = predicate;
  return { fact: field, operator: must(operatorOf[op], op), value };
}

/** Answers all rules at once; its facts are flat, for paths would be slower yet. */
export function buildWithRulesEngine(
  rules: readonly Predicate[],
): (facts: Readonly<Record<string, unknown>>) => Promise<boolean[]> {
  const engine = new Engine();
  engine.addOperator<string, string>('hasPart', (met, value) => met.includes(value));
  for (const [number, rule] of rules.entries()) {
    const conditions = toConditions(rule);
    engine.addRule({
      conditions: 'all' in conditions || 'any' in conditions ? conditions : { all: [conditions] },
      event: { type: String(number) },
    });
  }
  return async (facts) => {
    const { results } = await engine.run({ ...facts });
    const held = new Set(results.map(({ event }) => event?.type));
    return rules.map((_rule, number) => held.has(String(number)));
  };
}

/** `company.size` and the like, by the names that conditions have. */
export function flatten(facts: Facts): Record<string, unknown> {
  const { contact, company, page } = facts;
  return Object.fromEntries([
    ...Object.entries({ ...contact, custom: undefined }).map(([name, value]) => [
      `contact.${name}`,
      value,
    ]),
    ...Object.entries(contact?.custom ?? {}).map(([name, value]) => [
      `contact.custom.${name}`,
      value,
    ]),
    ...Object.entries(company ?? {}).map(([name, value]) => [`company.${name}`, value]),
    ...Object.entries(page ?? {}).map(([name, value]) => [`page.${name}`, value]),
  ]) as Record<string, unknown>;
}
