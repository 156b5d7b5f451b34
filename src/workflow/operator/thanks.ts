import type { Step } from '../../contract/automation/step.ts';

/** Says where the answer will be, now that there is an address. @param otherwise where there is none */
export function thanks(otherwise: readonly Step[]): Step {
  return {
    branches: [
      {
        when: { field: 'contact.email', op: 'known' },
        steps: [{ message: { built_in: 'thanks_with_mail' } }],
      },
    ],
    else: otherwise,
  };
}
