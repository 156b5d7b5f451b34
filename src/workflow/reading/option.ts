import type { ReadAnswer, ReadingOptions } from '../read-answer.ts';

export function readOption(text: string, { options = [] }: ReadingOptions): ReadAnswer {
  const folded = text.toLowerCase();
  const option =
    options.find((one) => one === text) ??
    options.find((one) => one.trim().toLowerCase() === folded);
  return option === undefined ? { problem: 'not_an_option' } : { value: option, text: option };
}
