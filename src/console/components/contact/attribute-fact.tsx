import type { JSX } from 'preact';
import type { Attribute } from '../../../contract/console/attribute.ts';
import { attributeText } from '../../state/attribute-text.ts';
import { useInbox } from '../use-inbox.ts';
import { Fact } from './fact.tsx';

/** A custom attribute, of whatever type. */
export function AttributeFact({ attribute }: { attribute: Attribute }): JSX.Element {
  const { locale } = useInbox();
  const text = attributeText(attribute, locale);
  const { type, value } = attribute;
  const title = type === 'date' ? new Date(Number(value)).toISOString() : text;
  return (
    <Fact name={attribute.name} isTheirs>
      <span title={title} dir="auto">
        {text}
      </span>
    </Fact>
  );
}
