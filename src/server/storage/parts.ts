import type { KeptBlock } from '../../contract/block.ts';
import { wordsOfAll } from '../../contract/words-of.ts';
import type { ConsolePart } from '../../contract/console/part.ts';
import type { PromptAnswer } from '../../contract/prompt.ts';
import type { Db } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { PartsTable } from './tables/parts.ts';

/** What a part says besides its blocks. */
export interface PartDetails extends Pick<
  ConsolePart,
  'assignee' | 'snoozed_until' | 'prompt' | 'mail'
> {
  /** Of a comment that answers what a bot has asked. */
  answer?: PromptAnswer | undefined;
  /** Of a bot's comment: the run that it is of. */
  run_id?: string;
}

export interface PartRow extends Omit<PartsTable, 'blocks' | 'details'> {
  blocks: readonly KeptBlock[];
  details: PartDetails | null;
}

const insert = prepareQuery((db, row: PartsTable) => db.insertInto('parts').values(row));

export async function insertPart(db: Db, part: PartRow): Promise<void> {
  await insert(db, {
    ...part,
    blocks: JSON.stringify(part.blocks),
    details: part.details && JSON.stringify(part.details),
  });
}

const selectByAuthor = prepareQuery(
  (
    db,
    {
      workspace_id,
      author_kind,
      author_id,
      id,
    }: Pick<PartsTable, 'workspace_id' | 'author_kind' | 'author_id' | 'id'>,
  ) =>
    db
      .selectFrom('parts')
      .selectAll()
      .where('workspace_id', '=', workspace_id)
      .where('author_kind', '=', author_kind)
      .where('author_id', '=', author_id)
      .where('id', '=', id),
);

/** The parts that an author has written under this id: one, but for a person who was merged into another and had written to both. */
export async function findPartsOfAuthor(
  db: Db,
  workspaceId: string,
  author: Pick<PartRow, 'author_kind' | 'author_id'>,
  partId: string,
): Promise<PartRow[]> {
  const { author_kind, author_id } = author;
  const key = { workspace_id: workspaceId, author_kind, author_id, id: partId };
  const rows = await selectByAuthor(db, key);
  return rows.map((row) => ({
    ...row,
    blocks: JSON.parse(row.blocks) as KeptBlock[],
    details: row.details === null ? null : (JSON.parse(row.details) as PartDetails),
  }));
}

/** Teammates' comments after a public position. */
export async function countTeammateComments(
  db: Db,
  workspaceId: string,
  conversationId: string,
  afterPosition: number,
): Promise<number> {
  const row = await db
    .selectFrom('parts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('public_position', '>', afterPosition)
    .where('kind', '=', 'comment')
    .where('author_kind', '=', 'teammate')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Makes everything that one contact wrote another's. */
export async function moveParts(
  db: Db,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<void> {
  await db
    .updateTable('parts')
    .set({ author_id: toContactId })
    .where('workspace_id', '=', workspaceId)
    .where('author_kind', '=', 'contact')
    .where('author_id', '=', fromContactId)
    .execute();
}

/** The public position that a position stands at: how many of the parts down to it the contact sees. */
export async function findPublicPosition(
  db: Db,
  workspaceId: string,
  conversationId: string,
  position: number,
): Promise<number> {
  const row = await db
    .selectFrom('parts')
    .select('public_position')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('position', '<=', position)
    .where('public_position', 'is not', null)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.public_position ?? 0;
}

/** Changes what a part says besides its blocks: a question in it has been answered. */
export async function updatePartDetails(
  db: Db,
  part: Pick<PartRow, 'workspace_id' | 'conversation_id' | 'position'>,
  details: PartDetails,
): Promise<void> {
  await db
    .updateTable('parts')
    .set({ details: JSON.stringify(details) })
    .where('workspace_id', '=', part.workspace_id)
    .where('conversation_id', '=', part.conversation_id)
    .where('position', '=', part.position)
    .execute();
}

/** What the person has said first or last in a conversation. */
export async function findMessage(
  db: Db,
  workspaceId: string,
  conversationId: string,
  which: 'first' | 'last',
): Promise<string | undefined> {
  const row = await db
    .selectFrom('parts')
    .select('blocks')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'comment')
    .where('author_kind', '=', 'contact')
    .orderBy('position', which === 'first' ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return wordsOfAll(JSON.parse(row.blocks) as KeptBlock[]);
}

/** Whether the person has written anything after a position. */
export async function hasContactCommentAfter(
  db: Db,
  workspaceId: string,
  conversationId: string,
  position: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('parts')
    .select('position')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('position', '>', position)
    .where('kind', '=', 'comment')
    .where('author_kind', '=', 'contact')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether something of a kind has ever happened in a conversation. */
export async function hasPartOfKind(
  db: Db,
  workspaceId: string,
  conversationId: string,
  kind: PartRow['kind'],
): Promise<boolean> {
  const row = await db
    .selectFrom('parts')
    .select('position')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
