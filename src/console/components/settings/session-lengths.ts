const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const usual = [
  { ms: 5 * minuteMs, text: '5 minutes' },
  { ms: 30 * minuteMs, text: '30 minutes' },
  { ms: hourMs, text: '1 hour' },
  { ms: 8 * hourMs, text: '8 hours' },
  { ms: dayMs, text: '1 day' },
  { ms: 7 * dayMs, text: '1 week' },
];

/** How long a user's session may last, the shortest first; among them what holds now, also where it is none of the usual ones. */
export function sessionLengths(nowMs: number): { ms: number; text: string }[] {
  if (usual.some(({ ms }) => ms === nowMs)) return usual;
  const text = `${Math.round(nowMs / minuteMs)} minutes`;
  return [...usual, { ms: nowMs, text }].toSorted((left, right) => left.ms - right.ms);
}
