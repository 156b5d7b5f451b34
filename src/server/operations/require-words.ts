import { RefusalError } from '../refusal-error.ts';

/**
 * A name or a title without the space around it.
 * @throws {RefusalError} `invalid` where nothing else is there
 */
export function requireWords(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new RefusalError('invalid', `${field} is blank.`, { field });
  return trimmed;
}
