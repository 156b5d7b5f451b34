import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Action } from '../../../contract/automation/action.ts';
import type { BotText } from '../../../contract/automation/bot-text.ts';
import { botTextWords } from '../../state/automation/action-words.ts';
import { useInbox } from '../use-inbox.ts';
import { AssignSelect } from './assign-select.tsx';
import { Select } from './select.tsx';

interface Props {
  action: Action;
  isInvalid: boolean;
  onChange(action: Action): void;
}

/** What an action needs to be told. What is edited only as JSON stands as it is. */
export function ActionFields({ action, isInvalid, onChange }: Props): JSX.Element | null {
  if ('add_tag' in action)
    return (
      <TagField
        value={action.add_tag}
        isInvalid={isInvalid}
        onChange={(add_tag) => onChange({ add_tag })}
      />
    );
  if ('tag_conversation' in action)
    return (
      <TagField
        value={action.tag_conversation}
        isInvalid={isInvalid}
        onChange={(tag_conversation) => onChange({ tag_conversation })}
      />
    );
  if ('assign' in action)
    return (
      <AssignSelect
        label="Assign to"
        value={action.assign}
        onChange={(assign) => onChange({ assign })}
      />
    );
  if ('set_priority' in action)
    return (
      <Select
        label="Priority"
        options={[
          { value: 'on', label: 'On' },
          { value: 'off', label: 'Off' },
        ]}
        value={action.set_priority ? 'on' : 'off'}
        onChange={(value) => onChange({ set_priority: value === 'on' })}
      />
    );
  if ('apply_sla' in action)
    return (
      <Words
        label="Name of the SLA"
        value={action.apply_sla}
        isInvalid={isInvalid}
        onChange={(apply_sla) => onChange({ apply_sla })}
      />
    );
  if ('note' in action)
    return (
      <Words
        label="Note"
        value={action.note}
        isInvalid={isInvalid}
        onChange={(note) => onChange({ note })}
      />
    );
  if ('reply' in action)
    return (
      <Reply value={action.reply} isInvalid={isInvalid} onChange={(reply) => onChange({ reply })} />
    );
  if ('close' in action || 'create_salesforce_lead' in action || 'reopen' in action) return null;
  return <code class="as-it-is">{JSON.stringify(Object.values(action)[0])}</code>;
}

interface FieldProps<Value> {
  value: Value;
  isInvalid: boolean;
  onChange(value: Value): void;
}

/** A reply in several languages is edited in a workspace file or a workflow. */
function Reply({ value, isInvalid, onChange }: FieldProps<BotText>): JSX.Element {
  if (typeof value !== 'string')
    return <span class="as-it-is">“{botTextWords(value)}” and other languages</span>;
  return <Words label="Reply text" value={value} isInvalid={isInvalid} onChange={onChange} />;
}

function TagField({ value, isInvalid, onChange }: FieldProps<string>): JSX.Element {
  const { directory } = useInbox();
  const id = useId();
  return (
    <>
      <input
        class="select"
        aria-label="Tag"
        placeholder="Tag"
        dir="auto"
        maxLength={80}
        list={id}
        value={value}
        aria-invalid={isInvalid}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={id}>
        {directory.tags.value.map((tag) => (
          <option key={tag.id}>{tag.name}</option>
        ))}
      </datalist>
    </>
  );
}

function Words({
  label,
  value,
  isInvalid,
  onChange,
}: FieldProps<string> & { label: string }): JSX.Element {
  return (
    <textarea
      class="select action-words"
      aria-label={label}
      rows={2}
      dir="auto"
      value={value}
      aria-invalid={isInvalid}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
