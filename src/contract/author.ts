import Type, { type Static } from 'typebox';
import { ObjectId } from './identifiers.ts';

/** Who wrote a part, as the other side may know it. */
export const Author = Type.Object({
  kind: Type.Union([Type.Literal('contact'), Type.Literal('teammate'), Type.Literal('bot')]),
  id: ObjectId,
  /** A contact without a name shows under its pseudonym. */
  name: Type.String(),
});
export type Author = Static<typeof Author>;
