import { toWebAddress } from '../web-address.ts';
import type { ReadAnswer } from '../read-answer.ts';

export function readUrl(text: string): ReadAnswer {
  const url = toWebAddress(text);
  return url === undefined ? { problem: 'not_a_url' } : { value: url, text: url };
}
