import Type, { type Static } from 'typebox';

/** The emoji itself; what it is called; further words under which it is found; since which version of Emoji it is there; whether it has skin tones. */
const OneEmoji = Type.Tuple([
  Type.String(),
  Type.String(),
  Type.String(),
  Type.Number(),
  Type.Union([Type.Literal(0), Type.Literal(1)]),
]);
export type OneEmoji = Static<typeof OneEmoji>;

/** `GET /messenger/emoji?language=pt-BR`: all emoji, in the order in which people expect them, named in the language that comes nearest. */
export const EmojiData = Type.Object({
  groups: Type.Array(Type.Object({ name: Type.String(), emoji: Type.Array(OneEmoji) })),
  /** What the five skin tones are called, from light to dark. */
  tones: Type.Array(Type.String(), { minItems: 5, maxItems: 5 }),
});
export type EmojiData = Static<typeof EmojiData>;
