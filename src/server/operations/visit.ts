import type { Contact, ContactChange } from '../storage/contacts.ts';

/** So much quiet ends a visit. */
const quietMs = 30 * 60 * 1000;

/**
 * What changes when a person is here. Visits are counted for users alone; whatever they do in it goes on with one, in whichever of their
 * browsers.
 */
export function visit(
  { role, last_seen_at, session_count }: Contact,
  nowMs: number,
): ContactChange {
  const seen = { last_seen_at: Math.max(last_seen_at, nowMs) };
  if (role !== 'user') return seen;
  const isGoingOn = session_count > 0 && nowMs - last_seen_at < quietMs;
  return isGoingOn ? seen : { ...seen, session_count: session_count + 1, session_began_at: nowMs };
}
