import Type, { type Static } from 'typebox';

/** snoozed: out of the way until a time, or until the person writes. */
export const ConversationState = Type.Union([
  Type.Literal('open'),
  Type.Literal('snoozed'),
  Type.Literal('closed'),
]);
export type ConversationState = Static<typeof ConversationState>;
