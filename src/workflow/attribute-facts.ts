import type { AttributeValue, Facts } from '../rules/facts.ts';

type Subject = 'contact' | 'company';

const customPrefix = 'custom.';

/** What is known of an attribute that can be asked for; undefined is unknown. */
export function readAttribute(facts: Facts, attribute: string): AttributeValue | undefined {
  const { subject, name } = split(attribute);
  const source: Record<string, unknown> = { ...facts[subject] };
  const value = name.startsWith(customPrefix)
    ? facts[subject]?.custom?.[name.slice(customPrefix.length)]
    : source[name];
  return isKnown(value) ? value : undefined;
}

/** The facts as they are with this value. @param value null makes it unknown */
export function writeAttribute(
  facts: Facts,
  attribute: string,
  value: AttributeValue | null,
): Facts {
  const { subject, name } = split(attribute);
  const source = facts[subject];
  const change = name.startsWith(customPrefix)
    ? { custom: { ...source?.custom, [name.slice(customPrefix.length)]: value } }
    : { [name]: value };
  return { ...facts, [subject]: { ...source, ...change } };
}

function split(attribute: string): { subject: Subject; name: string } {
  const dot = attribute.indexOf('.');
  return {
    subject: attribute.startsWith('company.') ? 'company' : 'contact',
    name: attribute.slice(dot + 1),
  };
}

function isKnown(value: unknown): value is AttributeValue {
  return (
    (typeof value === 'string' && value !== '') ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}
