import type { ConsoleTyping } from '../../contract/console/down.ts';

/** Someone who is writing. */
export interface Typist {
  conversationId: string;
  kind: 'contact' | 'teammate';
  id: string;
  /** When it stops being so unless it is said again. */
  untilMs: number;
}

/** It is said again every few seconds while it is so. */
export const typingLastsMs = 6_000;

export function withTypist(
  typists: readonly Typist[],
  { conversation_id: conversationId, author }: ConsoleTyping,
  nowMs: number,
): Typist[] {
  return [
    ...withoutTypist(typists, conversationId, author.id),
    { conversationId, ...author, untilMs: nowMs + typingLastsMs },
  ];
}

/** They have written, or are gone. */
export function withoutTypist(
  typists: readonly Typist[],
  conversationId: string,
  id: string,
): Typist[] {
  return typists.filter((one) => one.conversationId !== conversationId || one.id !== id);
}

export function stillTyping(typists: readonly Typist[], nowMs: number): Typist[] {
  return typists.filter(({ untilMs }) => untilMs > nowMs);
}
