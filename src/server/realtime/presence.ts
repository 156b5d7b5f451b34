import { Compile } from 'typebox/compile';
import type { ConversationViewers } from '../../contract/console/down.ts';
import { Viewing } from '../../contract/console/up.ts';

/** Who looks at what, by socket: as long as the socket lives. */
export interface Presence {
  /** @returns the conversations whose viewers have changed */
  view(socketId: string, teammateId: string, payload: unknown): ConversationViewers[];
  leave(socketId: string): ConversationViewers[];
}

const viewingSchema = Compile(Viewing);

export function createPresence(): Presence {
  const views = new Map<string, { teammateId: string; conversationId: string }>();

  function viewersOf(conversation_id: string): ConversationViewers {
    const here = [...views.values()].filter(
      ({ conversationId }) => conversationId === conversation_id,
    );
    return {
      conversation_id,
      teammate_ids: [...new Set(here.map(({ teammateId }) => teammateId))],
    };
  }
  function leave(socketId: string): ConversationViewers[] {
    const former = views.get(socketId);
    views.delete(socketId);
    return former === undefined ? [] : [viewersOf(former.conversationId)];
  }
  return {
    view(socketId, teammateId, payload) {
      if (!viewingSchema.Check(payload)) return [];
      const left = leave(socketId);
      const { conversation_id: conversationId } = payload;
      if (conversationId === null) return left;
      views.set(socketId, { teammateId, conversationId });
      return [...left, viewersOf(conversationId)];
    },
    leave,
  };
}
