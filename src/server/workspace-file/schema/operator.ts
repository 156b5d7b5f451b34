import Type from 'typebox';
import { atLeast, list, ref, strict, text } from './basics.ts';
import { builtInNames, byLanguage } from './bot-text.ts';

const on = Type.Optional(Type.Boolean());

const redirect = Type.Union([
  strict({ email: text }),
  strict({ website: text }),
  strict({ phone: text }),
]);

const customers = Type.Union([strict({ assign: ref('target') }), strict({ redirect })], {
  description: 'What becomes of people who are customers already',
});

const switchAlone = Type.Optional(strict({ on }));

/** `FileOperator` */
export const operator = strict(
  {
    routing: Type.Optional(strict({ on, customers: Type.Optional(customers) })),
    qualification: Type.Optional(strict({ on, questions: Type.Optional(list(ref('question'))) })),
    email_prompt: switchAlone,
    reply_time: switchAlone,
    wait_for_team_s: Type.Optional(atLeast(0)),
    abandon_after_s: Type.Optional(atLeast(1)),
    texts: Type.Optional(
      strict(
        Object.fromEntries(builtInNames.map((name) => [name, Type.Optional(byLanguage)])),
        'Your words in the place of Foyer’s',
      ),
    ),
  },
  'What Foyer says and asks by itself',
);
