import { sql } from 'kysely';
import type { ConsolePart } from '../../../contract/console/part.ts';
import { must } from '../../../base/must.ts';
import type { Contact } from '../contacts.ts';
import type { Conversation } from '../conversations.ts';
import type { Db } from '../database/database.ts';
import { prepareQuery } from '../database/prepare-query.ts';
import { readPart, readParts } from './parts-view.ts';

/** A conversation with all that either side is shown of it. */
export interface ConversationView extends Conversation {
  last_comment: ConsolePart;
  /** In the order of their names. */
  tag_ids: string[];
  last_teammate_name: string | null;
  contact: Pick<
    Contact,
    | 'id'
    | 'role'
    | 'name'
    | 'email'
    | 'pseudonym'
    | 'user_id'
    | 'claimed_user_id'
    | 'is_unsigned'
    | 'page_url'
    | 'page_title'
    | 'last_seen_at'
    | 'blocked_at'
  >;
}

const maxListed = 50;

/** A contact's conversations, the latest first. */
export function listConversationsOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<ConversationView[]> {
  return complete(
    db,
    workspaceId,
    selectConversations(db, workspaceId)
      .where('conversations.contact_id', '=', contactId)
      .orderBy('conversations.public_updated_at', 'desc')
      .limit(maxListed)
      .execute(),
  );
}

/** Which conversations a list is of. */
export interface ConversationFilter {
  state: Conversation['state'];
  /** Nobody is neither teammate nor team; undefined is whoever. */
  assignee?: { kind: 'nobody' } | { kind: 'teammate' | 'team'; id: string } | undefined;
  tagId?: string | undefined;
  isPriority?: boolean | undefined;
  /** Those in which a bot speaks. */
  isWithBot?: true | undefined;
}

/** Conversations that a filter lets through, the latest first, after the one named by `before`; one more than a page, where there is one. */
export async function pageConversations(
  db: Db,
  workspaceId: string,
  filter: ConversationFilter,
  before?: { updatedAt: number; id: string },
): Promise<{ conversations: ConversationView[]; hasMore: boolean }> {
  let query = narrow(selectConversations(db, workspaceId), filter);
  if (before !== undefined) {
    query = query.where(({ eb, or, and }) =>
      or([
        eb('conversations.updated_at', '<', before.updatedAt),
        and([
          eb('conversations.updated_at', '=', before.updatedAt),
          eb('conversations.id', '<', before.id),
        ]),
      ]),
    );
  }
  const rows = await query
    .orderBy('conversations.updated_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(maxListed + 1)
    .execute();
  return {
    conversations: await complete(db, workspaceId, Promise.resolve(rows.slice(0, maxListed))),
    hasMore: rows.length > maxListed,
  };
}

function narrow(
  all: ReturnType<typeof selectConversations>,
  { state, assignee, tagId, isPriority, isWithBot }: ConversationFilter,
): ReturnType<typeof selectConversations> {
  let query = all.where('conversations.state', '=', state);
  if (assignee?.kind === 'team') {
    query = query.where('conversations.team_assignee_id', '=', assignee.id);
  } else if (assignee?.kind === 'teammate') {
    query = query.where('conversations.teammate_assignee_id', '=', assignee.id);
  } else if (assignee?.kind === 'nobody') {
    query = query
      .where('conversations.teammate_assignee_id', 'is', null)
      .where('conversations.team_assignee_id', 'is', null)
      .where('conversations.bot_run_id', 'is', null);
  }
  if (isWithBot) query = query.where('conversations.bot_run_id', 'is not', null);
  if (tagId !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('conversation_tags')
          .select('conversation_tags.tag_id')
          .whereRef('conversation_tags.workspace_id', '=', 'conversations.workspace_id')
          .whereRef('conversation_tags.conversation_id', '=', 'conversations.id')
          .where('conversation_tags.tag_id', '=', tagId),
      ),
    );
  }
  if (isPriority !== undefined) {
    // Written out: a partial index is used only where the query says what it is of.
    query = query.where('conversations.is_priority', '=', sql.lit(isPriority ? 1 : 0));
  }
  return query;
}

const selectConversation = prepareQuery(
  (db, { workspace_id, id }: Pick<Conversation, 'workspace_id' | 'id'>) =>
    selectConversations(db, workspace_id).where('conversations.id', '=', id),
);

export async function findConversationView(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<ConversationView | undefined> {
  const [row] = await selectConversation(db, { workspace_id: workspaceId, id: conversationId });
  if (row === undefined) return undefined;
  return toView(row, await readPart(db, workspaceId, row.id, row.last_comment_position));
}

/** A query less for everybody who writes; most conversations have none. */
const selectTagIds = sql<string | null>`(
  select string_agg(conversation_tags.tag_id, ',' order by tags.folded_name)
  from conversation_tags
  join tags on tags.workspace_id = conversation_tags.workspace_id and tags.id = conversation_tags.tag_id
  where conversation_tags.workspace_id = conversations.workspace_id
    and conversation_tags.conversation_id = conversations.id
)`;

function selectConversations(db: Db, workspaceId: string) {
  return db
    .selectFrom('conversations')
    .innerJoin('contacts', (join) =>
      join
        .onRef('contacts.workspace_id', '=', 'conversations.workspace_id')
        .onRef('contacts.id', '=', 'conversations.contact_id'),
    )
    .leftJoin('teammates', (join) =>
      join
        .onRef('teammates.workspace_id', '=', 'conversations.workspace_id')
        .onRef('teammates.id', '=', 'conversations.last_teammate_id'),
    )
    .where('conversations.workspace_id', '=', workspaceId)
    .selectAll('conversations')
    .select([
      selectTagIds.as('tag_ids'),
      'teammates.name as last_teammate_name',
      'contacts.role',
      'contacts.name',
      'contacts.email',
      'contacts.pseudonym',
      'contacts.user_id',
      'contacts.claimed_user_id',
      'contacts.is_unsigned',
      'contacts.page_url',
      'contacts.page_title',
      'contacts.last_seen_at',
      'contacts.blocked_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectConversations>['execute']>>[number];

async function complete(
  db: Db,
  workspaceId: string,
  pendingRows: Promise<Row[]>,
): Promise<ConversationView[]> {
  const rows = await pendingRows;
  const lastComments = await readParts(db, workspaceId, rows);
  return rows.map((row) =>
    toView(row, must(lastComments.get(row.id), `last comment of conversation ${row.id}`)),
  );
}

function toView(row: Row, lastComment: ConsolePart): ConversationView {
  const {
    role,
    name,
    email,
    pseudonym,
    user_id,
    claimed_user_id,
    is_unsigned,
    page_url,
    page_title,
    last_seen_at,
    blocked_at,
    tag_ids,
    ...rest
  } = row;
  return {
    ...rest,
    contact: {
      id: row.contact_id,
      role,
      name,
      email,
      pseudonym,
      user_id,
      claimed_user_id,
      is_unsigned,
      page_url,
      page_title,
      last_seen_at,
      blocked_at,
    },
    tag_ids: tag_ids?.split(',') ?? [],
    last_comment: lastComment,
  };
}
