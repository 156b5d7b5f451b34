import type { Action } from '../../../contract/automation/action.ts';
import type { Definition } from '../../../contract/automation/definition.ts';
import type { Rule } from '../../../contract/automation/rule.ts';
import type { Step } from '../../../contract/automation/step.ts';
import { actionWords, botTextWords, shortened, type Names } from './action-words.ts';
import { secondsText } from './durations.ts';
import { predicateWords } from './predicate-words.ts';
import { questionLabel } from './question-choices.ts';
import { ruleWords } from './rule-words.ts';
import { rolesWords, triggerWords } from './workflow-words.ts';

/** A step in words, with what hangs from it. */
export interface OutlineStep {
  /** Of the step in the definition. */
  path: string;
  kind: 'begin' | 'say' | 'ask' | 'decide' | 'wait' | 'act' | 'go';
  text: string;
  branches: readonly { label: string; steps: readonly OutlineStep[] }[];
}

/** A definition that holds, as a tree in words. */
export function toOutline({ trigger, audience, steps }: Definition, names: Names): OutlineStep[] {
  const when = audience?.when === undefined ? '' : ` where ${predicateWords(audience.when)}`;
  return [
    begin('trigger', `${triggerWords(trigger)}`),
    ...(audience === undefined
      ? []
      : [begin('audience', `For ${rolesWords(audience.roles)}${when}`)]),
    ...outlineSteps(steps, 'steps', names),
  ];
}

function begin(path: string, text: string): OutlineStep {
  return { path, kind: 'begin', text, branches: [] };
}

function outlineSteps(steps: readonly Step[], path: string, names: Names): OutlineStep[] {
  return steps.map((step, index) => {
    const stepPath = `${path}.${index}`;
    const { text, ...drawn } = outlineStep(step, stepPath, names);
    const goesOn = 'if_unanswered' in step && step.if_unanswered === 'go_on';
    const asked = goesOn ? `${text}; goes on where nobody answers` : text;
    return { path: stepPath, branches: [], ...drawn, text: asked };
  });
}

type Drawn = Pick<OutlineStep, 'kind' | 'text'> & Partial<Pick<OutlineStep, 'branches'>>;

function outlineStep(step: Step, path: string, names: Names): Drawn {
  if ('message' in step)
    return { kind: 'say', text: `Says “${shortened(botTextWords(step.message))}”` };
  if ('buttons' in step) {
    const { text, options } = step.buttons;
    return {
      kind: 'ask',
      text: text === undefined ? 'Offers buttons' : `Asks “${shortened(botTextWords(text))}”`,
      branches: options.map(({ label, steps }, index) => ({
        label: `“${botTextWords(label)}”`,
        steps: outlineSteps(steps, `${path}.buttons.options.${index}.steps`, names),
      })),
    };
  }
  if ('collect' in step)
    return { kind: 'ask', text: `Asks for ${questionLabel(step.collect).toLowerCase()}` };
  if ('branches' in step) {
    const branches = step.branches.map(({ when, steps }, index) => ({
      label: `If ${predicateWords(when)}`,
      steps: outlineSteps(steps, `${path}.branches.${index}.steps`, names),
    }));
    const rest = outlineSteps(step.else ?? [], `${path}.else`, names);
    return {
      kind: 'decide',
      text: 'Takes the first way that holds',
      branches: [...branches, { label: 'Else', steps: rest }],
    };
  }
  if ('apply_rules' in step)
    return {
      kind: 'decide',
      text: 'Applies every rule that holds',
      branches: ruleBranches(step.apply_rules, names),
    };
  if ('follow_up' in step)
    return {
      kind: 'decide',
      text: 'Applies the first rule that holds',
      branches: ruleBranches(step.follow_up, names),
    };
  if ('wait' in step)
    return {
      kind: 'wait',
      text: `Waits ${secondsText(step.wait.seconds)}, or until somebody replies`,
    };
  if ('wait_for_team' in step)
    return {
      kind: 'wait',
      text: `Waits ${secondsText(step.wait_for_team.seconds)} for the team, while somebody is there`,
    };
  return plainStep(step, names);
}

function plainStep(step: Step, names: Names): Drawn {
  if ('qualify' in step)
    return { kind: 'ask', text: 'Asks Operator’s questions, then applies the follow-up rules' };
  if ('show_reply_time' in step) return { kind: 'say', text: 'Says how soon somebody answers' };
  if ('rate_conversation' in step) return { kind: 'ask', text: 'Asks how it was, from 1 to 5' };
  if ('go_to' in step) return { kind: 'go', text: `Goes to the step “${step.go_to}”` };
  if ('end' in step) return { kind: 'go', text: 'Ends' };
  return { kind: 'act', text: capitalised(actionWords(step as Action, names)) };
}

function ruleBranches(rules: readonly Rule[], names: Names): OutlineStep['branches'] {
  return rules.map((rule) => ({ label: `${rule.name}: ${ruleWords(rule, names)}`, steps: [] }));
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
