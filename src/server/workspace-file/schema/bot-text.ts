import Type from 'typebox';
import { en } from '../../../workflow/operator/texts/en.ts';
import { oneOf, strict, text } from './basics.ts';

/** What Operator says by itself. */
export const builtInNames = Object.keys(en);

const language = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$';

export const byLanguage = Type.Record(Type.String({ pattern: language }), text, {
  additionalProperties: false,
  minProperties: 1,
  description: 'A text for each language, such as “en” or “pt-BR”',
});

/** `BotText` */
export const botText = Type.Union(
  [text, strict({ by_language: byLanguage }), strict({ built_in: oneOf(builtInNames) })],
  { description: 'What a bot says' },
);
