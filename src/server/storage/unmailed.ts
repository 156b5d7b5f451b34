import type { Conversation } from './conversations.ts';
import type { Db } from './database/database.ts';
import type { Mail } from './mails.ts';

/** Comments of one side that the other has neither read nor been mailed. */
export interface Unmailed {
  firstPosition: number;
  lastPosition: number;
  /** Of the first. */
  sinceMs: number;
}

type Standing = Pick<
  Conversation,
  | 'workspace_id'
  | 'id'
  | 'contact_read_position'
  | 'contact_mailed_position'
  | 'teammate_read_position'
  | 'teammate_mailed_position'
>;

/** Teammates' comments that the person does not know of. */
export function findUnmailedReplies(db: Db, conversation: Standing): Promise<Unmailed | undefined> {
  const { contact_read_position, contact_mailed_position } = conversation;
  return findSpan(
    selectComments(db, conversation, 'teammate')
      .where('public_position', '>', contact_read_position)
      .where('position', '>', contact_mailed_position),
  );
}

/** The person's comments that no teammate has seen. */
export function findUnmailedMessages(
  db: Db,
  conversation: Standing,
): Promise<Unmailed | undefined> {
  const { teammate_read_position, teammate_mailed_position } = conversation;
  const known = Math.max(teammate_read_position, teammate_mailed_position);
  return findSpan(selectComments(db, conversation, 'contact').where('position', '>', known));
}

function selectComments(db: Db, { workspace_id, id }: Standing, author: 'contact' | 'teammate') {
  return db
    .selectFrom('parts')
    .select(({ fn }) => [
      fn.min('position').as('first'),
      fn.max('position').as('last'),
      fn.min('created_at').as('since'),
    ])
    .where('workspace_id', '=', workspace_id)
    .where('conversation_id', '=', id)
    .where('kind', '=', 'comment')
    .where('author_kind', '=', author);
}

async function findSpan(query: ReturnType<typeof selectComments>): Promise<Unmailed | undefined> {
  const { first, last, since } = await query.executeTakeFirstOrThrow();
  if (first === null || last === null || since === null) return undefined;
  return { firstPosition: first, lastPosition: last, sinceMs: since };
}

/** Conversations of a person in which something is unread. */
export async function listUnreadConversations(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<Standing[]> {
  return db
    .selectFrom('conversations')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('unread_count', '>', 0)
    .execute();
}

/** What a mail was to tell, the person has not been told: it is to be mailed yet, unless what came after it has been. */
export function takeBackMailed(db: Db, mail: Mail): Promise<void> {
  return moveMailed(db, mail, '=', (mail.first_position ?? 1) - 1);
}

/** What a mail tells, the person need not be told by another. */
export function noteMailed(db: Db, mail: Mail): Promise<void> {
  return moveMailed(db, mail, '<', mail.last_position ?? 0);
}

async function moveMailed(
  db: Db,
  { kind, workspace_id, conversation_id, last_position }: Mail,
  where: '=' | '<',
  to: number,
): Promise<void> {
  if (kind !== 'replies' || conversation_id === null || last_position === null) return;
  await db
    .updateTable('conversations')
    .set({ contact_mailed_position: to })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', conversation_id)
    .where('contact_mailed_position', where, last_position)
    .execute();
}
