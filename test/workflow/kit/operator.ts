import type { Definition } from '../../../src/contract/automation/definition.ts';
import {
  defaultOperatorSettings,
  type OperatorSettings,
} from '../../../src/contract/automation/operator-settings.ts';
import type { Question } from '../../../src/contract/automation/question.ts';
import type { Rule } from '../../../src/contract/automation/rule.ts';
import {
  operatorDefinition,
  type OperatorSituation,
} from '../../../src/workflow/operator/operator-definition.ts';
import { must } from '../../../src/base/must.ts';

export const large: Rule = {
  name: 'Large',
  when: { field: 'company.size', op: 'gt', value: 50 },
  then: [{ add_tag: 'VIP' }, { assign: { team: 'VIP sales' } }],
};

export const small: Rule = {
  name: 'Small',
  when: { field: 'company.size', op: 'lt', value: 50 },
  then: [{ assign: { team: 'Sales' } }, { add_tag: 'SMB' }],
};

export const sized: readonly Question[] = [
  { attribute: 'contact.email' },
  { attribute: 'company.size' },
];

export const toSupport: OperatorSettings['routing'] = {
  on: true,
  customers: { assign: { team: 'Support' } },
};

export function qualifying(questions: readonly Question[] = sized): Partial<OperatorSettings> {
  return { qualification: { on: true, questions } };
}

interface Changes {
  settings?: Partial<OperatorSettings>;
  situation?: Partial<OperatorSituation>;
}

/** Of a lead who has begun a conversation and whose address nobody knows. */
export function maybeOperator({ settings, situation }: Changes): Definition | undefined {
  return operatorDefinition(
    { ...defaultOperatorSettings, ...settings },
    {
      contact: { isAnonymous: true, hasEmail: false },
      isInbound: true,
      followUpRules: [large, small],
      ...situation,
    },
  );
}

export function operator(
  settings: Partial<OperatorSettings>,
  situation: Partial<OperatorSituation> = {},
): Definition {
  return must(maybeOperator({ settings, situation }), 'something that Operator says');
}
