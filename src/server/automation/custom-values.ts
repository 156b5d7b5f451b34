import type { AttributeValue } from '../../rules/facts.ts';
import { parseCustomAttributes } from '../storage/custom-attributes.ts';

/** Custom attributes as predicates see them: dates, which rows keep in seconds, in milliseconds. */
export function toCustomFacts(text: string | null): Record<string, AttributeValue> {
  return Object.fromEntries(
    [...parseCustomAttributes(text)].map(([name, value]) => [
      name,
      isDate(name, value) ? value * 1_000 : value,
    ]),
  );
}

/** The same the other way round. */
export function toCustomValue(name: string, value: AttributeValue): AttributeValue {
  return isDate(name, value) ? Math.floor(value / 1_000) : value;
}

/** A number whose name ends so is a time: `attribute-type.ts` has it from Intercom. */
function isDate(name: string, value: AttributeValue): value is number {
  return typeof value === 'number' && name.endsWith('_at');
}
