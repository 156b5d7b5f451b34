import type { Question } from '../contract/automation/question.ts';
import { findAttribute } from './attributes.ts';
import type { NodeOf } from './program.ts';

type Asked = Pick<NodeOf<'collect'>, 'attribute' | 'type' | 'text' | 'options' | 'isRequired'>;

/** A question with all that it leaves to its attribute. */
export function compileQuestion(question: Question): Asked {
  const { attribute, type, text, options, is_required } = question;
  const kind = findAttribute(attribute);
  return {
    attribute,
    type: type ?? kind?.type ?? 'text',
    text: text ?? { built_in: kind?.text ?? 'ask_attribute' },
    ...(options === undefined ? {} : { options }),
    isRequired: is_required === true,
  };
}
