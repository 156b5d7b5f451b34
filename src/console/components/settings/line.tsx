import { createElement, type JSX, type Ref, type TargetedInputEvent } from 'preact';

export interface LineProps {
  /** Of the element itself. */
  inputRef?: Ref<HTMLInputElement>;
  id?: string;
  name?: string;
  type?: 'text' | 'email' | 'tel' | 'password';
  dir?: 'auto' | 'ltr';
  value?: string;
  defaultValue?: string;
  maxLength?: number;
  autoComplete?: string;
  inputMode?: 'numeric';
  autoCapitalize?: 'none';
  spellcheck?: boolean;
  readOnly?: boolean;
  list?: string;
  placeholder?: string;
  'aria-label'?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
  onInput?(event: TargetedInputEvent<HTMLInputElement>): void;
  onBlur?(): void;
}

/** An input for a line of text, of a type that is known only when it is drawn, which JSX cannot say. */
export function Line({ inputRef, type = 'text', ...props }: LineProps): JSX.Element {
  const attributes = { ...props, type, ...(inputRef === undefined ? {} : { ref: inputRef }) };
  return createElement('input', attributes);
}
