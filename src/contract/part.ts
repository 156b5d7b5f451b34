import Type, { type Static } from 'typebox';
import { Author } from './author.ts';
import { Block, NewBlock } from './block.ts';
import { ClientId, Position } from './identifiers.ts';
import { Prompt, PromptAnswer } from './prompt.ts';
import { Timestamp } from './timestamp.ts';

export const PartKind = Type.Union([
  Type.Literal('comment'),
  Type.Literal('close'),
  Type.Literal('open'),
]);
export type PartKind = Static<typeof PartKind>;

/** One entry of a conversation: something said, or something that happened to it. */
export const Part = Type.Object({
  id: ClientId,
  conversation_id: ClientId,
  position: Position,
  kind: PartKind,
  author: Author,
  /** Empty unless the kind says something. */
  blocks: Type.Array(Block),
  /** What a bot asks with it. It changes when it is answered: the part is then told anew. */
  prompt: Type.Optional(Prompt),
  created_at: Timestamp,
});
export type Part = Static<typeof Part>;

/** A comment that is about to be written. The same id again answers as before; with another body it is `id_reused`. */
export const NewComment = Type.Object(
  {
    id: ClientId,
    blocks: Type.Array(NewBlock, { minItems: 1, maxItems: 50 }),
    /** It answers what a bot has asked. */
    answer: Type.Optional(PromptAnswer),
  },
  { additionalProperties: false },
);
export type NewComment = Static<typeof NewComment>;
