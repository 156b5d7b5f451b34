import Type, { type Static } from 'typebox';
import { ClientId } from '../identifiers.ts';

/** What a teammate looks at, so that the others see it; null is no conversation. Ends with the socket. */
export const Viewing = Type.Object(
  { conversation_id: Type.Union([ClientId, Type.Null()]) },
  { additionalProperties: false },
);
export type Viewing = Static<typeof Viewing>;

/** Everything that a console may say over its socket: what nobody depends on. */
export interface ConsoleUp {
  viewing: (event: Viewing) => void;
  /** Writes a reply, and the person sees it. Said every few seconds while it is so. */
  typing: (event: { conversation_id: string }) => void;
}
