import type { ContactRole } from '../contact-role.ts';
import type { Predicate } from './predicate.ts';
import type { Step } from './step.ts';
import type { Trigger } from './trigger.ts';

/**
 * What a workflow is: when it begins, for whom, and what it does, from top to bottom.
 * @example { trigger: { on: 'contact_replied' }, audience: { when: { field: 'message.body', op: 'contains', value: 'project' } }, steps: [{ tag_conversation: 'Projects' }] }
 */
export interface Definition {
  trigger: Trigger;
  /** Everybody where it is not given. */
  audience?: {
    roles?: readonly ContactRole[];
    when?: Predicate;
  };
  steps: readonly Step[];
  /** A question that nobody answers for so long ends the run. Ten minutes where it is not given. */
  abandon_after_s?: number;
}
