import type { ComponentChildren, JSX, TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from '../../models/settings-outcome.ts';
import { Line } from '../settings/line.tsx';
import { failureText } from '../settings/problems.ts';

interface Props {
  label: string;
  value: string | null;
  /** On what is pressed where there is no value yet. */
  empty: string;
  type?: 'text' | 'email' | 'tel';
  maxLength: number;
  note?: string | undefined;
  /** Where what is half typed waits while another person is on show. */
  draft: AttributeDraft;
  /** What can be seen to be wrong without asking the server. */
  check?(value: string): string | undefined;
  /** null takes it away. */
  save(value: string | null): Promise<Outcome>;
  /** What the server's refusals mean here. */
  texts: Partial<Record<Failure['kind'], string>>;
  /** Beside the value. */
  children?: ComponentChildren;
}

/** undefined: nothing is being typed. */
export interface AttributeDraft {
  read(): string | undefined;
  write(typed: string | undefined): void;
}

/** One thing known of a person: pressed, it becomes a field in the same place. */
export function EditableAttribute(props: Props): JSX.Element {
  const { label, value, empty, note, draft, children } = props;
  const [isEditing, setIsEditing] = useState(draft.read() !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  function end(): void {
    draft.write(undefined);
    setIsEditing(false);
  }
  if (isEditing) return <AttributeForm {...props} onEnd={end} />;
  return (
    <div class="attribute">
      <span class="attribute-label">{label}</span>
      <span class="attribute-line">
        <button
          ref={button}
          type="button"
          class={value === null ? 'attribute-button is-empty' : 'attribute-button'}
          aria-label={`Edit ${label.toLowerCase()}: ${value ?? empty}`}
          onClick={() => setIsEditing(true)}
        >
          <bdi>{value ?? empty}</bdi>
        </button>
        {children}
      </span>
      {note !== undefined && <span class="attribute-note">{note}</span>}
    </div>
  );
}

function AttributeForm({
  label,
  value,
  type = 'text',
  maxLength,
  check,
  save,
  texts,
  draft,
  onEnd,
}: Props & { onEnd(): void }): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [typedBefore] = useState(draft.read);
  // At once: the next letter is typed already, and would be a shortcut. Whoever comes back to it has not asked for it just now.
  useLayoutEffect(() => {
    if (typedBefore !== undefined) return;
    field.current?.focus();
    field.current?.select();
  }, []);
  useLayoutEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const typed = field.current?.value.trim() ?? '';
    if (isBusy) return;
    if (typed === (value ?? '')) return onEnd();
    const wrong = typed === '' ? undefined : check?.(typed);
    if (wrong !== undefined) return setProblem(wrong);
    setIsBusy(true);
    const outcome = await save(typed === '' ? null : typed);
    setIsBusy(false);
    if (outcome.isDone) onEnd();
    else setProblem(texts[outcome.failure.kind] ?? failureText(outcome.failure));
  }
  function onKeyDown(event: TargetedKeyboardEvent<HTMLFormElement>): void {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing) onEnd();
  }
  return (
    <form
      class="attribute-form"
      noValidate
      aria-busy={isBusy}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      <label class="attribute-label" htmlFor={id}>
        {label}
      </label>
      <Line
        inputRef={field}
        id={id}
        type={type}
        dir={type === 'text' ? 'auto' : 'ltr'}
        autoComplete="off"
        maxLength={maxLength}
        defaultValue={typedBefore ?? value ?? ''}
        onInput={({ currentTarget }) => draft.write(currentTarget.value)}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-below`}
      />
      <p id={`${id}-below`} role="alert" class="field-note is-problem">
        {problem}
      </p>
      <span class="attribute-buttons">
        <button type="submit" class="button is-primary is-small" aria-busy={isBusy}>
          Save
        </button>
        <button type="button" class="button is-quiet is-small" onClick={onEnd}>
          Cancel
        </button>
      </span>
    </form>
  );
}
