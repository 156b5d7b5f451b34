import type { AutomationSettings } from '../../../contract/console/automation.ts';
import type { BuiltInText } from '../../../contract/automation/bot-text.ts';
import type { OperatorSettings, Redirect } from '../../../contract/automation/operator-settings.ts';
import { en } from '../../../workflow/operator/texts/en.ts';
import { targetWords, type Names } from './action-words.ts';
import { secondsText } from './durations.ts';
import { questionLabel } from './question-choices.ts';

/** One thing that a visitor meets; what follows an answer stands below it. */
export interface PreviewLine {
  text: string;
  answers?: readonly { label: string; lines: readonly string[] }[];
}

/** What somebody who writes for the first time and is not signed in is asked, in order. */
export function operatorPreview(settings: AutomationSettings, names: Names): PreviewLine[] {
  const { operator } = settings;
  const { routing, qualification, email_prompt: emailPrompt, reply_time: replyTime } = operator;
  const asks = routing.on || qualification.on || emailPrompt.on;
  const lines: PreviewLine[] = [];
  if (asks && operator.wait_for_team_s > 0)
    lines.push({
      text: `While somebody is there, waits ${secondsText(operator.wait_for_team_s)} for the team to answer first.`,
    });
  const others = qualification.on ? qualifyLines(settings) : emailLines(settings);
  if (routing.on)
    lines.push({
      text: `Asks “${said(operator, 'ask_customer')}”`,
      answers: [
        { label: said(operator, 'not_customer'), lines: others },
        { label: said(operator, 'is_customer'), lines: customerLines(settings, names) },
      ],
    });
  else lines.push(...others.map((text) => ({ text })));
  if (replyTime.on) lines.push({ text: 'Says how soon somebody answers.' });
  if (asks)
    lines.push({
      text: `Where nobody answers for ${secondsText(operator.abandon_after_s)}, leaves it to the team.`,
    });
  lines.push({ text: assignmentText(settings) });
  return lines;
}

function qualifyLines({ operator, follow_up_rules: rules }: AutomationSettings): string[] {
  const asked = operator.qualification.questions.map((question) => {
    const label = questionLabel(question).toLowerCase();
    return question.is_required === true ? `${label} (required)` : label;
  });
  return [
    asked.length === 0
      ? 'Asks nothing: there are no questions.'
      : `Asks for ${asked.join(', then ')}; what is known is not asked.`,
    rules.length === 0
      ? 'No follow-up rules: nothing more is done with the answers.'
      : rules.length === 1
        ? 'Applies the follow-up rule, where it holds.'
        : `Applies the first of the ${rules.length} follow-up rules that holds.`,
  ];
}

function emailLines({ operator, has_mail: hasMail }: AutomationSettings): string[] {
  if (!operator.email_prompt.on) return ['Asks nothing.'];
  return [
    hasMail
      ? `Asks “${said(operator, 'ask_email')}”`
      : `Asks “${said(operator, 'ask_email_without_mail')}” No mail is promised.`,
  ];
}

function customerLines({ operator }: AutomationSettings, names: Names): string[] {
  const { customers } = operator.routing;
  if ('redirect' in customers)
    return [`Sends them to ${redirectWords(customers.redirect)} instead.`];
  return [
    `Asks “${said(operator, 'ask_contact_details')}”`,
    'nobody' in customers.assign
      ? 'Assigns the conversation to nobody: it stays unassigned.'
      : `Assigns the conversation to ${targetWords(customers.assign, names)}.`,
  ];
}

function redirectWords(redirect: Redirect): string {
  if ('email' in redirect) return redirect.email;
  return 'phone' in redirect ? redirect.phone : redirect.website;
}

function assignmentText({ assignment_rules: rules }: AutomationSettings): string {
  if (rules.length === 0) return 'A conversation that nobody has then waits in “Unassigned”.';
  const which = rules.length === 1 ? 'the assignment rule' : 'the first assignment rule that holds';
  return `A conversation that nobody has then is assigned by ${which}.`;
}

/** In English, or as teammates say it in English. */
function said({ texts }: OperatorSettings, name: BuiltInText): string {
  return texts[name]?.['en'] ?? en[name];
}
