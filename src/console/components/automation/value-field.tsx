import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ConditionValue } from '../../../contract/automation/predicate.ts';
import { choicesOf, type ValueKind } from '../../state/automation/condition-fields.ts';
import { useInbox } from '../use-inbox.ts';
import { Select } from './select.tsx';

interface Props {
  kind: ValueKind;
  field: string;
  value: ConditionValue | undefined;
  isInvalid: boolean;
  describedBy: string | undefined;
  onChange(value: ConditionValue): void;
}

/** With what a field is compared, by the kind of it. */
export function ValueField(props: Props): JSX.Element | null {
  const { kind, field, value, isInvalid, describedBy, onChange } = props;
  const told = { 'aria-invalid': isInvalid, 'aria-describedby': describedBy };
  const choices = choicesOf(field, kind);
  if (kind === 'none') return null;
  if (choices !== undefined)
    return (
      <Select
        label="Value"
        options={choices}
        value={String(value)}
        isInvalid={isInvalid}
        aria-describedby={describedBy}
        onChange={(chosen) => onChange(kind === 'boolean' ? chosen === 'true' : chosen)}
      />
    );
  if (kind === 'number' || kind === 'days')
    return (
      <span class="condition-value">
        <input
          class="select"
          type="number"
          step="any"
          aria-label="Value"
          value={typeof value === 'number' ? value : ''}
          {...told}
          // Empty is nothing, and nothing is not 0.
          onInput={({ currentTarget }) =>
            onChange(currentTarget.value === '' ? '' : currentTarget.valueAsNumber)
          }
        />
        {kind === 'days' && <span>days</span>}
      </span>
    );
  if (kind === 'date')
    return (
      <input
        class="select"
        type="date"
        aria-label="Value"
        value={String(value ?? '')}
        {...told}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  if (kind === 'texts' || kind === 'numbers') return <ListField {...props} />;
  return <TextValue field={field} value={String(value ?? '')} told={told} onChange={onChange} />;
}

interface TextProps {
  field: string;
  value: string;
  told: { 'aria-invalid': boolean; 'aria-describedby': string | undefined };
  onChange(value: string): void;
}

/** Offers what the workspace has of it, such as its tags; anything else may be typed. */
function TextValue({ field, value, told, onChange }: TextProps): JSX.Element {
  const { directory } = useInbox();
  const id = useId();
  const known: Record<string, readonly { name: string }[]> = {
    'contact.tags': directory.tags.value,
    'conversation.tags': directory.tags.value,
    'conversation.team': directory.teams.value,
    'conversation.teammate': directory.present.value,
  };
  return (
    <>
      <input
        class="select condition-value"
        aria-label="Value"
        dir="auto"
        list={id}
        value={value}
        {...told}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={id}>
        {(known[field] ?? []).map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  );
}

function ListField({ kind, value, isInvalid, describedBy, onChange }: Props): JSX.Element {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return (
    <input
      class="select condition-value"
      aria-label="Values, with commas between them"
      placeholder="One, another"
      dir="auto"
      defaultValue={text}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onInput={({ currentTarget }) => {
        const texts = currentTarget.value.split(',').map((part) => part.trim());
        const given = texts.filter((part) => part !== '');
        onChange(kind === 'numbers' ? given.map(Number) : given);
      }}
    />
  );
}
