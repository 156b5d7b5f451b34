import type { ComponentChildren, JSX, TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { matchesWords } from '../state/fold.ts';

export interface PickOption {
  key: string;
  label: string;
  /** Stands before the label, and says nothing of its own. */
  picture?: ComponentChildren;
  /** Stands after it, more quietly. */
  hint?: string | undefined;
  isChosen?: boolean;
  /** There whatever is typed. */
  isAlways?: boolean;
}

interface Props {
  label: string;
  placeholder: string;
  options: readonly PickOption[];
  onPick(option: PickOption): void;
  /** What is typed, for whoever looks for more than the labels. */
  onText?(text: string): void;
  emptyText: string;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** A list to choose from: typing narrows it, the arrows move, Enter takes. The focus stays in the field. */
export function PickList(props: Props): JSX.Element {
  const { label, placeholder, options, onPick, onText, emptyText } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found =
    onText === undefined
      ? options.filter(({ label: name, isAlways }) => isAlways === true || matchesWords(name, text))
      : options;
  const current = Math.min(active, found.length - 1);

  // At once: the next letter is typed already.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  function onInput({ currentTarget }: TargetedInputEvent<HTMLInputElement>): void {
    setText(currentTarget.value);
    setActive(0);
    onText?.(currentTarget.value);
  }
  function pick(option: PickOption | undefined): void {
    if (option !== undefined) onPick(option);
  }
  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.isComposing || event.keyCode === 229) return;
    const step = steps[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((current + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(found[current]);
    }
  }
  const optionId = (index: number): string => `${id}-${index}`;
  return (
    <div class="pick-list">
      <input
        ref={field}
        class="pick-field"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? optionId(current) : undefined}
        placeholder={placeholder}
        autoComplete="off"
        maxLength={80}
        value={text}
        onInput={onInput}
        onKeyDown={onKeyDown}
      />
      <div ref={list} class="pick-options" role="listbox" id={id} aria-label={label}>
        {found.map((option, index) => (
          // The field has the keys: they move the selection and take it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.key}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            class="pick-option"
            aria-selected={index === current}
            onPointerMove={() => setActive(index)}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            {option.picture}
            <span class="pick-label" dir="auto">
              {option.label}
            </span>
            {option.hint !== undefined && <span class="pick-hint">{option.hint}</span>}
            {option.isChosen === true && (
              <span class="pick-check">
                <Icon name="check" size={14} />
                <span class="unseen">Chosen</span>
              </span>
            )}
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="pick-empty">{emptyText}</p>}
    </div>
  );
}
