import type { Writer } from '../../writing/kept.ts';

/**
 * Whether what somebody wrote is this person's: their own, or of the anonymous person whom they have turned out to be. What was written before
 * anyone was known is whose session it is.
 */
export function inherits(person: Writer, writer: Writer | undefined): boolean {
  if (!writer?.id || writer.id === person.id) return true;
  return writer.role !== 'user' && person.role === 'user';
}
