import { useState } from 'preact/hooks';

interface Typed {
  /** What stands in the field. */
  text: string;
  isWrong: boolean;
  onText(text: string): void;
  /** The field is left. */
  onLeave(): void;
  /** Lets go of what was typed: something else has been chosen. */
  forget(): void;
}

/**
 * What is typed into a field that does not take everything. It holds as soon as it is right; what is not stays as it is typed.
 * @param value what holds
 * @param parse undefined for what is wrong
 */
export function useTyped<Value>(
  value: string,
  parse: (text: string) => Value | undefined,
  onValue: (value: Value) => void,
): Typed {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const isWrong = typed !== undefined && parse(typed) === undefined;
  return {
    text: typed ?? value,
    isWrong,
    onText(text) {
      setTyped(text);
      const read = parse(text);
      if (read !== undefined) onValue(read);
    },
    onLeave() {
      if (!isWrong) setTyped(undefined);
    },
    forget: () => setTyped(undefined),
  };
}
