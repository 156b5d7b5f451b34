import type { Assignee } from '../../contract/assignee.ts';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { Tag } from '../../contract/console/tags.ts';

/** What a teammate does with a conversation as a whole. */
export type Action =
  | { kind: 'close' }
  | { kind: 'reopen' }
  /** Without a time until the person writes. */
  | { kind: 'snooze'; untilMs: number | undefined }
  | { kind: 'assign'; assignee: Assignee }
  | { kind: 'prioritise'; isPriority: boolean }
  | { kind: 'tag'; name: string }
  | { kind: 'untag'; name: string };

/**
 * What an action makes of a conversation, as far as that is certain: a team may pass it on to a teammate at once,
 * and a tag that is made by being used has no id yet.
 */
export function foresee(
  conversation: ConsoleConversation,
  action: Action,
  tags: readonly Tag[],
): Partial<ConsoleConversation> {
  switch (action.kind) {
    case 'close':
      return { state: 'closed', snoozed_until: null };
    case 'reopen':
      return { state: 'open', snoozed_until: null };
    case 'snooze':
      return { state: 'snoozed', snoozed_until: action.untilMs ?? null };
    case 'assign':
      return toAssigned(action.assignee);
    case 'prioritise':
      return { is_priority: action.isPriority };
    case 'tag':
    case 'untag': {
      const tag = tags.find(({ name }) => isSameName(name, action.name));
      if (tag === undefined) return {};
      const others = conversation.tag_ids.filter((id) => id !== tag.id);
      return { tag_ids: action.kind === 'tag' ? [...others, tag.id] : others };
    }
  }
}

export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function toAssigned(assignee: Assignee): Partial<ConsoleConversation> {
  const { kind } = assignee;
  const id = assignee.id ?? null;
  if (kind === 'nobody') return { teammate_assignee_id: null, team_assignee_id: null };
  return kind === 'teammate' ? { teammate_assignee_id: id } : { team_assignee_id: id };
}
