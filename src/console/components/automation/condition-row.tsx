import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Condition } from '../../../contract/automation/predicate.ts';
import {
  fieldGroups,
  firstValue,
  nameInField,
  operatorsOf,
  toShape,
  typesOfNamed,
  valueKind,
  withName,
  withOperator,
  withShape,
  withType,
} from '../../state/automation/condition-fields.ts';
import { problemAt, type PathProblem } from '../../state/automation/path-problems.ts';
import { Icon } from '../icon.tsx';
import { Select } from './select.tsx';
import { ValueField } from './value-field.tsx';

interface Props {
  label: string;
  condition: Condition;
  /** Of the condition, in the whole predicate. */
  path: string;
  problems: readonly PathProblem[];
  onChange(condition: Condition): void;
  onRemove(): void;
}

/** One condition: a field, how it is compared, and with what. */
export function ConditionRow(props: Props): JSX.Element {
  const { label, condition, path, problems, onChange, onRemove } = props;
  const id = useId();
  const shape = toShape(condition);
  const [typed, setTyped] = useState(shape.type);
  // What a value is of says it itself; before there is one, whoever asks has said it.
  const isOpen = shape.isTyped && (condition.value === undefined || condition.value === '');
  const type = isOpen ? typed : shape.type;
  const kind = valueKind(type, condition.op);
  const name = nameInField(condition.field);
  const at = (key: string): string | undefined => problemAt(problems, `${path}.${key}`);
  const found = [problemAt(problems, path), at('field'), at('op'), at('value')];
  const problem = found.find((text) => text !== undefined);
  const told = { 'aria-describedby': problem === undefined ? undefined : id };
  return (
    <div class="condition" role="group" aria-label={label}>
      <div class="condition-parts">
        <Select
          label="Field"
          groups={fieldGroups}
          value={shape.field}
          isInvalid={found[0] !== undefined || found[1] !== undefined}
          onChange={(field) => {
            const next = withShape(condition, field);
            setTyped(toShape(next).type);
            onChange(next);
          }}
          {...told}
        />
        {name !== undefined && (
          <input
            class="select condition-name"
            aria-label={shape.field.startsWith('event') ? 'Event name' : 'Attribute name'}
            placeholder={shape.field.startsWith('event') ? 'Event' : 'Attribute'}
            dir="auto"
            value={name}
            aria-invalid={found[1] !== undefined}
            {...told}
            onInput={(event) => onChange(withName(condition, event.currentTarget.value))}
          />
        )}
        {shape.isTyped && (
          <Select
            label="Type"
            options={typesOfNamed}
            value={type}
            onChange={(next) => {
              setTyped(next);
              onChange(withType(condition, next));
            }}
          />
        )}
        <Select
          label="Operator"
          options={operatorsOf(type)}
          value={condition.op}
          isInvalid={found[2] !== undefined}
          onChange={(op) => onChange(withOperator(condition, op, type))}
          {...told}
        />
        <ValueField
          kind={kind}
          field={shape.field}
          value={condition.value ?? firstValue(shape.field, kind)}
          isInvalid={found[3] !== undefined}
          describedBy={told['aria-describedby']}
          onChange={(value) => onChange({ ...condition, value })}
        />
        <button
          type="button"
          class="icon-button is-small"
          aria-label={`Remove ${label}`}
          title="Remove"
          onClick={onRemove}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      <p id={id} class="problem">
        {problem}
      </p>
    </div>
  );
}
