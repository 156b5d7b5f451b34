import type { OperatorSettings } from '../../contract/automation/operator-settings.ts';
import type { Step } from '../../contract/automation/step.ts';
import type { OperatorSituation } from './operator-definition.ts';
import { thanks } from './thanks.ts';

/** The workspace's questions and its follow-up rules. Thanks are said where an address was asked for. */
export function qualificationSteps(
  { qualification: { questions } }: OperatorSettings,
  { contact, followUpRules }: OperatorSituation,
): readonly Step[] {
  if (questions.length === 0) return [];
  const asksForEmail =
    !contact.hasEmail && questions.some(({ attribute }) => attribute === 'contact.email');
  return [
    ...questions.map((question) => ({ collect: question })),
    ...(asksForEmail ? [thanks([])] : []),
    { follow_up: followUpRules },
  ];
}
