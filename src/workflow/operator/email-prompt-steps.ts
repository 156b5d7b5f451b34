import type { OperatorSettings } from '../../contract/automation/operator-settings.ts';
import type { Step } from '../../contract/automation/step.ts';
import type { OperatorSituation } from './operator-definition.ts';
import { thanks } from './thanks.ts';

/** Asks for an address, so that the answer reaches who has left. Who leaves one has been qualified as far as the follow-up rules are concerned. */
export function emailPromptSteps(
  { email_prompt }: OperatorSettings,
  { contact, followUpRules }: OperatorSituation,
): readonly Step[] {
  if (!email_prompt.on || contact.hasEmail) return [];
  return [
    { collect: { attribute: 'contact.email' } },
    thanks([{ message: { built_in: 'thanks' } }]),
    { follow_up: followUpRules },
  ];
}
