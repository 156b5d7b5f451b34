import type { Definition } from '../../contract/automation/definition.ts';
import type { Db } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { WorkflowRunsTable } from './tables/automation.ts';

export type RunRow = WorkflowRunsTable;
export type RunChange = Pick<
  RunRow,
  'state' | 'ending' | 'problem' | 'run' | 'trace' | 'due_at' | 'updated_at'
>;
type Key = Pick<RunRow, 'workspace_id' | 'id'>;

/** Keeps a definition under its id; the same again is harmless. */
export async function keepVersion(
  db: Db,
  workspaceId: string,
  id: string,
  definition: string,
  nowMs: number,
): Promise<void> {
  await db
    .insertInto('workflow_versions')
    .values({ workspace_id: workspaceId, id, definition, created_at: nowMs })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute();
}

export async function findVersion(
  db: Db,
  workspaceId: string,
  id: string,
): Promise<Definition | undefined> {
  const row = await db
    .selectFrom('workflow_versions')
    .select('definition')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.definition) as Definition);
}

const insert = prepareQuery((db, row: RunRow) => db.insertInto('workflow_runs').values(row));

export async function insertRun(db: Db, run: RunRow): Promise<void> {
  await insert(db, run);
}

const update = prepareQuery((db, { workspace_id, id, ...change }: Key & RunChange) =>
  db
    .updateTable('workflow_runs')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id),
);

export async function updateRun(
  db: Db,
  { workspace_id, id }: Key,
  change: RunChange,
): Promise<void> {
  await update(db, { ...change, workspace_id, id });
}

/** Its conversation, or its person where it has none, is locked before it. */
export function findRun(db: Db, workspaceId: string, id: string): Promise<RunRow | undefined> {
  return db
    .selectFrom('workflow_runs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

const selectLive = prepareQuery(
  (db, { workspace_id, conversation_id }: { workspace_id: string; conversation_id: string }) =>
    db
      .selectFrom('workflow_runs')
      .selectAll()
      .where('workspace_id', '=', workspace_id)
      .where('conversation_id', '=', conversation_id)
      .where('state', '=', 'live')
      .orderBy('began_at')
      .orderBy('id'),
);

/** The runs that wait for something in a conversation, in the order in which they began. */
export function listLiveRuns(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<RunRow[]> {
  return selectLive(db, { workspace_id: workspaceId, conversation_id: conversationId });
}

/** All that ran in a conversation, in the order in which it began. */
export function listRunsOfConversation(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<RunRow[]> {
  return db
    .selectFrom('workflow_runs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .orderBy('began_at')
    .orderBy('id')
    .execute();
}

/** Which workflows have run in a conversation since a moment. */
export async function listWorkflowsBegunSince(
  db: Db,
  workspaceId: string,
  conversationId: string,
  sinceMs: number,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('workflow_runs')
    .select('workflow_id')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('began_at', '>=', sinceMs)
    .execute();
  return new Set(rows.flatMap(({ workflow_id }) => workflow_id ?? []));
}

/** The latest first. */
export function listRunsOfWorkflow(
  db: Db,
  workspaceId: string,
  workflowId: string,
  limit: number,
): Promise<RunRow[]> {
  return db
    .selectFrom('workflow_runs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('workflow_id', '=', workflowId)
    .orderBy('began_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** How often each workflow has run. */
export async function countRuns(db: Db, workspaceId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('workflow_runs')
    .select(({ fn }) => ['workflow_id', fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('workflow_id', 'is not', null)
    .groupBy('workflow_id')
    .execute();
  return new Map(rows.map(({ workflow_id, count }) => [`${workflow_id}`, Number(count)]));
}

/** The ids of a workflow's runs that wait for something. */
export async function listLiveRunIdsOfWorkflow(
  db: Db,
  workspaceId: string,
  workflowId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('workflow_runs')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('workflow_id', '=', workflowId)
    .where('state', '=', 'live')
    .orderBy('began_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives everything that ran for one person to another. */
export async function moveRuns(
  db: Db,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<void> {
  await db
    .updateTable('workflow_runs')
    .set({ contact_id: toContactId })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', fromContactId)
    .execute();
}

/** Removes all that ran for a person. Their timers find nothing, and are gone when they are due. */
export async function deleteRunsOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<void> {
  await db
    .deleteFrom('workflow_runs')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
}
