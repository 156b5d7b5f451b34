import type { Mail } from '../storage/mails.ts';

const endedStates: ReadonlySet<Mail['state']> = new Set([
  'uncertain',
  'failed',
  'bounced',
  'cancelled',
  'complained',
]);

/** Whether a teammate may have it tried anew: it is one of ours, and has not arrived as far as anybody knows. */
export function canBeSentAgain({ kind, state }: Pick<Mail, 'kind' | 'state'>): boolean {
  return (kind === 'replies' || kind === 'unseen') && endedStates.has(state);
}
