import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { ListConsoleConversationsQuery } from '../../contract/console/list-conversations.ts';
import type { ConversationState } from '../../contract/conversation-state.ts';

/** Whose conversations a list is of: everybody's, mine, nobody's, those in which a bot speaks, or a teammate's or team's by their id. */
export type Whose = 'all' | 'me' | 'nobody' | 'bot' | (string & {});

/** Which conversations a list shows. */
export interface InboxView {
  whose: Whose;
  state: ConversationState;
  tagId: string | undefined;
  isPriorityOnly: boolean;
}

export const everythingOpen: InboxView = {
  whose: 'all',
  state: 'open',
  tagId: undefined,
  isPriorityOnly: false,
};

/** The same for the same view: what is known of a list is kept under it. */
export function toKey({ whose, state, tagId, isPriorityOnly }: InboxView): string {
  return [whose, state, tagId ?? '', isPriorityOnly ? 'priority' : ''].join(' ');
}

/** What the server is asked for. */
export function toQuery(view: InboxView): ListConsoleConversationsQuery {
  const { whose, state, tagId, isPriorityOnly } = view;
  return {
    state,
    ...(whose === 'bot' ? { with_bot: true } : whose === 'all' ? {} : { assignee: whose }),
    ...(tagId === undefined ? {} : { tag_id: tagId }),
    ...(isPriorityOnly ? { priority: true } : {}),
  };
}

/**
 * Whether a conversation belongs in a view: the server decides the same.
 * @param selfId of the teammate who looks
 */
export function isIn(view: InboxView, conversation: ConsoleConversation, selfId: string): boolean {
  return (
    conversation.state === view.state &&
    isOf(view.whose, conversation, selfId) &&
    (view.tagId === undefined || conversation.tag_ids.includes(view.tagId)) &&
    (!view.isPriorityOnly || conversation.is_priority)
  );
}

function isOf(whose: Whose, conversation: ConsoleConversation, selfId: string): boolean {
  const { teammate_assignee_id: teammateId, team_assignee_id: teamId } = conversation;
  if (whose === 'all') return true;
  if (whose === 'bot') return conversation.is_with_bot;
  if (whose === 'me') return teammateId === selfId;
  if (whose === 'nobody')
    return teammateId === null && teamId === null && !conversation.is_with_bot;
  return teammateId === whose || teamId === whose;
}
