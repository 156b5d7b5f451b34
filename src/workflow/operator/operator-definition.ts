import type { Definition } from '../../contract/automation/definition.ts';
import type { OperatorSettings } from '../../contract/automation/operator-settings.ts';
import type { Rule } from '../../contract/automation/rule.ts';
import type { Step } from '../../contract/automation/step.ts';
import { customerSteps } from './customer-steps.ts';
import { emailPromptSteps } from './email-prompt-steps.ts';
import { qualificationSteps } from './qualification-steps.ts';

/** For whom and in what Operator would speak. */
export interface OperatorSituation {
  contact: {
    /** Nobody whom the site has named: a visitor or a lead. */
    isAnonymous: boolean;
    hasEmail: boolean;
  };
  /** Whether the person began the conversation. */
  isInbound: boolean;
  followUpRules: readonly Rule[];
}

/**
 * What Operator does when somebody begins a conversation, as an ordinary definition: how soon somebody answers; then, of anonymous people, whether they
 * are customers; then qualification or contact details, and the follow-up rules. Nothing where it would say nothing.
 */
export function operatorDefinition(
  settings: OperatorSettings,
  situation: OperatorSituation,
): Definition | undefined {
  if (!situation.isInbound) return undefined;
  const spoken: readonly Step[] = [
    ...(settings.reply_time.on ? [{ show_reply_time: true } as const] : []),
    ...(situation.contact.isAnonymous ? anonymousSteps(settings, situation) : []),
  ];
  if (spoken.length === 0) return undefined;
  const seconds = settings.wait_for_team_s;
  return {
    trigger: { on: 'conversation_started' },
    steps: seconds > 0 ? [{ wait_for_team: { seconds } }, ...spoken] : spoken,
    abandon_after_s: settings.abandon_after_s,
  };
}

function anonymousSteps(settings: OperatorSettings, situation: OperatorSituation): readonly Step[] {
  const leadSteps = settings.qualification.on
    ? qualificationSteps(settings, situation)
    : emailPromptSteps(settings, situation);
  if (!settings.routing.on) return leadSteps;
  return [
    {
      buttons: {
        text: { built_in: 'ask_customer' },
        options: [
          { label: { built_in: 'not_customer' }, steps: leadSteps },
          { label: { built_in: 'is_customer' }, steps: customerSteps(settings, situation) },
        ],
      },
    },
  ];
}
