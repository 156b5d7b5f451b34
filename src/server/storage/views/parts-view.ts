import { must } from '../../../base/must.ts';
import type { KeptBlock } from '../../../contract/block.ts';
import type { ConsolePart } from '../../../contract/console/part.ts';
import type { PartDetails } from '../parts.ts';
import type { Db } from '../database/database.ts';
import { prepareQuery } from '../database/prepare-query.ts';
import type { PartsTable } from '../tables/parts.ts';
import { displayName } from './display-name.ts';
import { toShownBlocks } from './shown-blocks.ts';

const maxParts = 100;

/** The last parts of a conversation, or those before a position, in order, with their authors. */
export async function listParts(
  db: Db,
  workspaceId: string,
  conversationId: string,
  beforePosition = Number.MAX_SAFE_INTEGER,
): Promise<ConsolePart[]> {
  const rows = await selectParts(db)
    .where('parts.workspace_id', '=', workspaceId)
    .where('parts.conversation_id', '=', conversationId)
    .where('parts.position', '<', beforePosition)
    .orderBy('parts.position', 'desc')
    .limit(maxParts)
    .execute();
  return rows.toReversed().map(toPart);
}

/** The same of what the contact sees, before a public position. */
export async function listPublicParts(
  db: Db,
  workspaceId: string,
  conversationId: string,
  beforePublicPosition = Number.MAX_SAFE_INTEGER,
): Promise<ConsolePart[]> {
  const rows = await selectParts(db)
    .where('parts.workspace_id', '=', workspaceId)
    .where('parts.conversation_id', '=', conversationId)
    .where('parts.public_position', '<', beforePublicPosition)
    .orderBy('parts.public_position', 'desc')
    .limit(maxParts)
    .execute();
  return rows.toReversed().map(toPart);
}

type Key = Pick<PartsTable, 'workspace_id' | 'conversation_id' | 'position'>;

const selectPart = prepareQuery((db, { workspace_id, conversation_id, position }: Key) =>
  selectParts(db)
    .where('parts.workspace_id', '=', workspace_id)
    .where('parts.conversation_id', '=', conversation_id)
    .where('parts.position', '=', position),
);

/** One part, which is there. */
export async function readPart(
  db: Db,
  workspaceId: string,
  conversationId: string,
  position: number,
): Promise<ConsolePart> {
  const key = { workspace_id: workspaceId, conversation_id: conversationId, position };
  const [row] = await selectPart(db, key);
  return toPart(must(row, `part ${position} of conversation ${conversationId}`));
}

/** Parts by conversation and position; what a list shows as the last thing said. */
export async function readParts(
  db: Db,
  workspaceId: string,
  keys: ReadonlyArray<{ id: string; last_comment_position: number }>,
): Promise<Map<string, ConsolePart>> {
  if (keys.length === 0) return new Map();
  const rows = await selectParts(db)
    .where(({ eb, or, and }) =>
      or(
        keys.map((key) =>
          // The whole key in each: SQLite looks each up by it, where it would else read every part of the workspace.
          and([
            eb('parts.workspace_id', '=', workspaceId),
            eb('parts.conversation_id', '=', key.id),
            eb('parts.position', '=', key.last_comment_position),
          ]),
        ),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [row.conversation_id, toPart(row)]));
}

function selectParts(db: Db) {
  return (
    db
      .selectFrom('parts')
      // What signs the addresses of files: whoever reads a part reads it with them.
      .innerJoin('workspaces', 'workspaces.id', 'parts.workspace_id')
      .leftJoin('teammates', (join) =>
        join
          .onRef('teammates.workspace_id', '=', 'parts.workspace_id')
          .onRef('teammates.id', '=', 'parts.author_id')
          .on('parts.author_kind', '=', 'teammate'),
      )
      .leftJoin('contacts', (join) =>
        join
          .onRef('contacts.workspace_id', '=', 'parts.workspace_id')
          .onRef('contacts.id', '=', 'parts.author_id')
          .on('parts.author_kind', '=', 'contact'),
      )
      .selectAll('parts')
      .select([
        'workspaces.writing_secret',
        'teammates.name as teammate_name',
        'contacts.name as contact_name',
        'contacts.email as contact_email',
        'contacts.pseudonym as contact_pseudonym',
        'contacts.user_id as contact_user_id',
        'contacts.claimed_user_id as contact_claimed_user_id',
      ])
  );
}

interface Row extends PartsTable {
  writing_secret: string;
  teammate_name: string | null;
  contact_name: string | null;
  contact_email: string | null;
  contact_pseudonym: string | null;
  contact_user_id: string | null;
  contact_claimed_user_id: string | null;
}

function toPart(row: Row): ConsolePart {
  return {
    id: row.id,
    conversation_id: row.conversation_id,
    position: row.position,
    public_position: row.public_position,
    kind: row.kind,
    author: {
      kind: row.author_kind,
      id: row.author_id,
      name:
        (row.author_kind === 'bot' ? 'Operator' : row.teammate_name) ??
        displayName({
          name: row.contact_name,
          email: row.contact_email,
          pseudonym: row.contact_pseudonym,
          user_id: row.contact_user_id,
          claimed_user_id: row.contact_claimed_user_id,
        }),
    },
    blocks: toShownBlocks(JSON.parse(row.blocks) as KeptBlock[], {
      workspaceId: row.workspace_id,
      secret: row.writing_secret,
    }),
    ...(row.details === null ? {} : shownOf(JSON.parse(row.details) as PartDetails)),
    created_at: row.created_at,
  };
}

function shownOf({ assignee, snoozed_until, prompt, mail }: PartDetails) {
  return {
    ...(assignee && { assignee }),
    ...(snoozed_until !== undefined && { snoozed_until }),
    ...(prompt && { prompt }),
    ...(mail && { mail }),
  };
}
