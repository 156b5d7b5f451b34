import type { NewComment } from '../../contract/part.ts';

/** A message that the visitor has sent and the server has not confirmed. */
export interface OutgoingMessage {
  conversationId: string;
  /** Whose it is; undefined where that was not known when it was written. */
  contactId?: string | undefined;
  comment: NewComment;
  /** By the visitor's clock, for the eye only. */
  createdAt: number;
  /** waiting: in line, or between two attempts. refused: the server will not take it; the visitor may try again. */
  state: 'waiting' | 'sending' | 'refused';
  attempts: number;
}

export type OutgoingEvent =
  | {
      kind: 'written';
      message: Pick<OutgoingMessage, 'conversationId' | 'contactId' | 'comment' | 'createdAt'>;
    }
  | { kind: 'attempted'; id: string }
  /** The server could not be reached: it stays first in line. */
  | { kind: 'postponed'; id: string }
  | { kind: 'confirmed'; id: string }
  | { kind: 'refused'; id: string }
  | { kind: 'tried_again'; id: string };

export type Outgoing = readonly OutgoingMessage[];

/** What an event makes of the messages on their way, which stand in the order they were written. */
export function reduceOutgoing(outgoing: Outgoing, event: OutgoingEvent): Outgoing {
  switch (event.kind) {
    case 'written':
      return [...outgoing, { ...event.message, state: 'waiting', attempts: 0 }];
    case 'confirmed':
      return outgoing.filter((message) => message.comment.id !== event.id);
    case 'attempted':
      return change(outgoing, event.id, (message) => ({
        state: 'sending',
        attempts: message.attempts + 1,
      }));
    case 'postponed':
      return change(outgoing, event.id, () => ({ state: 'waiting' }));
    case 'refused':
      return change(outgoing, event.id, () => ({ state: 'refused' }));
    case 'tried_again':
      return change(outgoing, event.id, () => ({ state: 'waiting', attempts: 0 }));
  }
}

/** The message to send next: within a conversation nothing overtakes, and a refused message holds those behind it. */
export function nextToSend(outgoing: Outgoing): OutgoingMessage | undefined {
  if (outgoing.some((message) => message.state === 'sending')) return undefined;
  const held = new Set<string>();
  for (const message of outgoing) {
    if (message.state === 'waiting' && !held.has(message.conversationId)) return message;
    held.add(message.conversationId);
  }
  return undefined;
}

function change(
  outgoing: Outgoing,
  id: string,
  toChange: (message: OutgoingMessage) => Partial<OutgoingMessage>,
): Outgoing {
  return outgoing.map((message) =>
    message.comment.id === id ? { ...message, ...toChange(message) } : message,
  );
}
