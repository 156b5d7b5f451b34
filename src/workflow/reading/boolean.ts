import { catalogue } from '../operator/texts/catalogue.ts';
import type { ReadAnswer } from '../read-answer.ts';

const yes = new Set([
  'true',
  '1',
  'y',
  ...Object.values(catalogue).map((texts) => fold(texts.yes)),
]);
const no = new Set(['false', '0', 'n', ...Object.values(catalogue).map((texts) => fold(texts.no))]);

/** In any of the languages that the button says it in. */
export function readBoolean(text: string): ReadAnswer {
  const folded = fold(text);
  if (yes.has(folded)) return { value: true, text: 'true' };
  if (no.has(folded)) return { value: false, text: 'false' };
  return { problem: 'not_yes_or_no' };
}

function fold(text: string): string {
  return text.toLowerCase();
}
