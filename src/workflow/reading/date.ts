import { parseDay } from '../day.ts';
import type { ReadAnswer } from '../read-answer.ts';

/** A calendar day as `2026-03-01`; kept as its first moment in UTC. */
export function readDate(text: string): ReadAnswer {
  const dayMs = parseDay(text);
  return dayMs === undefined ? { problem: 'not_a_date' } : { value: dayMs, text };
}
