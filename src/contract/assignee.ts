import Type, { type Static } from 'typebox';
import { ObjectId } from './identifiers.ts';

/** Who is to deal with a conversation. */
export const Assignee = Type.Object(
  {
    kind: Type.Union([Type.Literal('nobody'), Type.Literal('teammate'), Type.Literal('team')]),
    /** Of the teammate or the team. */
    id: Type.Optional(ObjectId),
  },
  { additionalProperties: false },
);
export type Assignee = Static<typeof Assignee>;
