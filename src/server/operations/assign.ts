import { createUuid } from '../../base/uuid.ts';
import type { Assignee } from '../../contract/assignee.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { PartRow } from '../storage/parts.ts';
import { appendPart } from './append-part.ts';
import { bot } from './bot.ts';
import { distribute } from './distribute.ts';
import { unchanged, type Outcome } from './outcome.ts';
import { requireActiveTeammate } from './require-active-teammate.ts';
import { requireConversation } from './require-conversation.ts';
import { requireTeam } from './require-team.ts';

/**
 * Makes a conversation somebody's. A team that distributes gives it on at once, as a second entry. Whose it is already stays so.
 * @param contact locked
 * @param conversation locked
 * @throws {RefusalError} `teammate_unknown`, `team_unknown`
 */
export async function assign(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  assignee: KnownAssignee,
  author: Pick<PartRow, 'author_kind' | 'author_id'>,
  nowMs: number,
): Promise<Outcome> {
  const { workspace_id } = conversation;
  if (isAssignedTo(conversation, assignee)) return unchanged(contact);
  if (assignee.kind === 'teammate') {
    await requireActiveTeammate(tx, workspace_id, assignee.id, 'assignee.id');
  }
  const team =
    assignee.kind === 'team'
      ? await requireTeam(tx, workspace_id, assignee.id, 'assignee.id')
      : undefined;
  const given = await appendPart(tx, contact, conversation, toPart(assignee, author, nowMs), nowMs);
  const teammateId = team && (await distribute(tx, team));
  if (teammateId === undefined) return given;

  const now = await requireConversation(tx, workspace_id, conversation.id);
  const part = toPart({ kind: 'teammate', id: teammateId }, bot, nowMs);
  const givenOn = await appendPart(tx, now.contact, now.conversation, part, nowMs);
  return { ...givenOn, positions: [...given.positions, ...givenOn.positions] };
}

/** An assignee with an id where there has to be one. */
export type KnownAssignee =
  | { kind: 'nobody' }
  | { kind: 'teammate'; id: string }
  | { kind: 'team'; id: string };

function isAssignedTo(conversation: Conversation, assignee: KnownAssignee): boolean {
  const { teammate_assignee_id, team_assignee_id } = conversation;
  switch (assignee.kind) {
    case 'nobody':
      return teammate_assignee_id === null && team_assignee_id === null;
    case 'teammate':
      return teammate_assignee_id === assignee.id;
    case 'team':
      return team_assignee_id === assignee.id;
    default:
      return unreachable(assignee);
  }
}

function toPart(
  assignee: Assignee,
  author: Pick<PartRow, 'author_kind' | 'author_id'>,
  nowMs: number,
) {
  const id = createUuid(nowMs);
  return { id, kind: 'assignment', ...author, blocks: [], details: { assignee } } as const;
}
