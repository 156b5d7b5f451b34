import Type, { type Static } from 'typebox';
import { StorableText } from '../storable-text.ts';
import { ConsoleConversation } from './conversation.ts';

/**
 * `GET /console/api/search?q=`: conversations in which all of these words are said or noted, or whose person has them in name, email, phone or
 * id; case and accents do not matter, and the last word may be the beginning of one. The latest first, at most 50.
 */
export const SearchQuery = Type.Object(
  { q: StorableText({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
export type SearchQuery = Static<typeof SearchQuery>;

export const SearchAnswer = Type.Object({
  results: Type.Array(
    Type.Object({
      conversation: ConsoleConversation,
      /** What was said around the words, where it was something said. */
      excerpt: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type SearchAnswer = Static<typeof SearchAnswer>;
