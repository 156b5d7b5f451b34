import Type, { type Static } from 'typebox';

/** Text as written; line breaks are kept and addresses become links where it is shown. */
export const ParagraphBlock = Type.Object(
  {
    type: Type.Literal('paragraph'),
    text: Type.String({ maxLength: 10_000, pattern: '\\S' }),
  },
  { additionalProperties: false },
);

/** One piece of a body. A client leaves out a piece of a type that it does not know. */
export const Block = Type.Union([ParagraphBlock]);
export type Block = Static<typeof Block>;
