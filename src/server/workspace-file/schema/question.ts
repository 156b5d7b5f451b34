import Type from 'typebox';
import type { QuestionType } from '../../../contract/automation/question.ts';
import { builtInAttributes } from '../../../workflow/attributes.ts';
import { list, oneOf, ref, strict, text } from './basics.ts';

const questionTypes: Record<QuestionType, true> = {
  text: true,
  email: true,
  phone: true,
  number: true,
  list: true,
  boolean: true,
  date: true,
  url: true,
};

export const attribute = Type.Union([
  oneOf(builtInAttributes),
  Type.String({
    pattern: '^(contact|company)\\.custom\\.[^.$]+$',
    description: 'Such as contact.custom.budget',
  }),
]);

/** `Question` */
export const question = strict(
  {
    attribute: ref('attribute'),
    type: Type.Optional(oneOf(Object.keys(questionTypes))),
    text: Type.Optional(ref('bot_text')),
    options: Type.Optional(list(text, 1)),
    is_required: Type.Optional(Type.Boolean()),
  },
  'Asks for what is not known yet',
);
