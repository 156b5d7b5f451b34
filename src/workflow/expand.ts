import type { Definition } from '../contract/automation/definition.ts';
import type { OperatorSettings } from '../contract/automation/operator-settings.ts';
import type { Rule } from '../contract/automation/rule.ts';
import type { Step } from '../contract/automation/step.ts';

/** What `qualify` stands for, in this workspace and at this moment. */
interface Qualification {
  operator: Pick<OperatorSettings, 'qualification'>;
  followUpRules: readonly Rule[];
}

/** Puts the workspace's questions and follow-up rules where the definition says `qualify`. */
export function expandDefinition(
  definition: Definition,
  { operator, followUpRules }: Qualification,
): Definition {
  const qualification: readonly Step[] = [
    ...operator.qualification.questions.map((question) => ({ collect: question })),
    { follow_up: followUpRules },
  ];
  return { ...definition, steps: expandSteps(definition.steps, qualification) };
}

function expandSteps(steps: readonly Step[], qualification: readonly Step[]): readonly Step[] {
  return steps.map((step) => expandStep(step, qualification));
}

function expandStep(step: Step, qualification: readonly Step[]): Step {
  const inside = (steps: readonly Step[]) => expandSteps(steps, qualification);
  if ('qualify' in step) {
    // In the place of one step stands one, so that the places of those behind it stay what they are in the definition that people read.
    const { qualify: _qualify, ...named } = step;
    return { ...named, branches: [], else: qualification };
  }
  if ('buttons' in step) {
    const options = step.buttons.options.map((option) => ({
      ...option,
      steps: inside(option.steps),
    }));
    return { ...step, buttons: { ...step.buttons, options } };
  }
  if ('branches' in step) {
    return {
      ...step,
      branches: step.branches.map((branch) => ({ ...branch, steps: inside(branch.steps) })),
      ...(step.else === undefined ? {} : { else: inside(step.else) }),
    };
  }
  return step;
}
