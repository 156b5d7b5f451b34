import type { NewComment } from '../../contract/part.ts';
import type { DraftKind } from './draft.ts';

/** A reply or a note that the teammate has sent and the server has not confirmed. */
export interface OutgoingReply {
  conversationId: string;
  kind: DraftKind;
  comment: NewComment;
  /** Closes the conversation once it is there. */
  closes: boolean;
  /** By the teammate's clock, for the eye only. */
  createdAt: number;
  /**
   * waiting: in line, or between two attempts. refused: the server will not take it; the teammate may try
   * again.
   */
  state: 'waiting' | 'sending' | 'refused';
  attempts: number;
}

export type OutgoingEvent =
  | { kind: 'written'; reply: Omit<OutgoingReply, 'state' | 'attempts'> }
  | { kind: 'attempted'; id: string }
  /** The server could not be reached: it stays first in line. */
  | { kind: 'postponed'; id: string }
  | { kind: 'confirmed'; id: string }
  | { kind: 'refused'; id: string }
  | { kind: 'tried_again'; id: string };

export type Outgoing = readonly OutgoingReply[];

/** What an event makes of the replies on their way, which stand in the order they were written. */
export function reduceOutgoing(outgoing: Outgoing, event: OutgoingEvent): Outgoing {
  switch (event.kind) {
    case 'written':
      return [...outgoing, { ...event.reply, state: 'waiting', attempts: 0 }];
    case 'confirmed':
      return outgoing.filter((reply) => reply.comment.id !== event.id);
    case 'attempted':
      return change(outgoing, event.id, (reply) => ({
        state: 'sending',
        attempts: reply.attempts + 1,
      }));
    case 'postponed':
      return change(outgoing, event.id, () => ({ state: 'waiting' }));
    case 'refused':
      return change(outgoing, event.id, () => ({ state: 'refused' }));
    case 'tried_again':
      return change(outgoing, event.id, () => ({ state: 'waiting', attempts: 0 }));
  }
}

/** The next to send: within a conversation nothing overtakes, and a refused one holds those behind it. */
export function nextToSend(outgoing: Outgoing): OutgoingReply | undefined {
  if (outgoing.some((reply) => reply.state === 'sending')) return undefined;
  const held = new Set<string>();
  for (const reply of outgoing) {
    if (reply.state === 'waiting' && !held.has(reply.conversationId)) return reply;
    held.add(reply.conversationId);
  }
  return undefined;
}

function change(
  outgoing: Outgoing,
  id: string,
  toChange: (reply: OutgoingReply) => Partial<OutgoingReply>,
): Outgoing {
  return outgoing.map((reply) =>
    reply.comment.id === id ? { ...reply, ...toChange(reply) } : reply,
  );
}
