import type { Prompt } from '../../contract/prompt.ts';

/** An answer as people read it. @param value as it was understood, or the option's id */
export function showAnswer({ type, options }: Prompt, value: string, locale: string): string {
  const option = options?.find(({ id }) => id === value);
  if (option !== undefined) return option.label;
  const dayMs = type === 'date' ? Date.parse(value) : NaN;
  if (Number.isNaN(dayMs)) return value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(dayMs);
}
