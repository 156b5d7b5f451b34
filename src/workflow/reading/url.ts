import { toWebAddress } from '../web-address.ts';
import { maxAnswerLength } from './max-answer-length.ts';
import type { ReadAnswer } from '../read-answer.ts';

export function readUrl(text: string): ReadAnswer {
  const url = toWebAddress(text);
  if (url === undefined) return { problem: 'not_a_url' };
  // What is not written in ASCII grows when it is encoded.
  return url.length > maxAnswerLength ? { problem: 'too_long' } : { value: url, text: url };
}
