import Type from 'typebox';
import { fixedFields, operators } from '../../../rules/catalogue.ts';
import { list, oneOf, ref, strict } from './basics.ts';

const withoutValue = ['known', 'unknown'];

/** So that an editor offers those that have a name of their own, and takes the site's. */
const field = Type.Union([
  oneOf(Object.keys(fixedFields)),
  Type.String({
    pattern:
      '^((contact|company)\\.custom\\.[\\s\\S]+|event\\.[\\s\\S]+\\.(count|first_at|last_at))$',
    description: 'Such as contact.custom.plan or event.ordered.count',
  }),
]);

const word = Type.String({ minLength: 1 });

/** `Predicate`. Which operators and values go with which field is for `foyer apply` to say. */
export const predicate = Type.Union(
  [
    strict({ all: list(ref('predicate')) }, 'Holds when all of them do'),
    strict({ any: list(ref('predicate')) }, 'Holds when one of them does'),
    strict({
      field,
      op: oneOf(operators.filter((op) => !withoutValue.includes(op))),
      value: Type.Union([
        word,
        Type.Number(),
        Type.Boolean(),
        list(word, 1),
        list(Type.Number(), 1),
      ]),
    }),
    strict({ field, op: oneOf(withoutValue) }),
  ],
  { description: 'When it is so' },
);
