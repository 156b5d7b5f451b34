import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { ConsolePart } from '../../contract/console/part.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';

/** Something that a teammate should look up for. */
export interface Alert {
  kind: 'message' | 'assignment';
  conversation: ConsoleConversation;
  part: ConsolePart;
}

/** Who looks up. */
export interface Watcher {
  id: string;
  teamIds: readonly string[];
}

/** What of a change concerns the teammate: a person writes to them or to nobody yet, or someone gives it to them. */
export function toAlert(
  { conversation, parts }: ConsoleThread,
  watcher: Watcher,
): Alert | undefined {
  const given = parts.findLast((part) => isGivenTo(watcher, part));
  if (given !== undefined) return { kind: 'assignment', conversation, part: given };
  const written = parts.findLast(
    ({ kind, author }) => kind === 'comment' && author.kind === 'contact',
  );
  if (written === undefined || !concerns(watcher, conversation)) return undefined;
  return { kind: 'message', conversation, part: written };
}

function isGivenTo(watcher: Watcher, { kind, author, assignee }: ConsolePart): boolean {
  return kind === 'assignment' && assignee?.id === watcher.id && author.id !== watcher.id;
}

function concerns(watcher: Watcher, conversation: ConsoleConversation): boolean {
  const { state, teammate_assignee_id: teammateId, team_assignee_id: teamId } = conversation;
  if (state !== 'open') return false;
  if (teammateId !== null) return teammateId === watcher.id;
  return teamId === null || watcher.teamIds.includes(teamId);
}
