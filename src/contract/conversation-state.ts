import Type, { type Static } from 'typebox';

export const ConversationState = Type.Union([Type.Literal('open'), Type.Literal('closed')]);
export type ConversationState = Static<typeof ConversationState>;
