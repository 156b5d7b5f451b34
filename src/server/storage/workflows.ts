import type { Definition } from '../../contract/automation/definition.ts';
import type { Db, Transaction } from './database/database.ts';
import type { WorkflowsTable } from './tables/automation.ts';

export interface WorkflowRow extends Omit<WorkflowsTable, 'definition' | 'is_customer_facing'> {
  definition: Definition;
  isCustomerFacing: boolean;
}

/** In their order. */
export async function listWorkflows(db: Db, workspaceId: string): Promise<WorkflowRow[]> {
  const rows = await db
    .selectFrom('workflows')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('rank')
    .orderBy('id')
    .execute();
  return rows.map(toWorkflow);
}

/** The workflow, its row held until the transaction ends. */
export async function lockWorkflow(
  tx: Transaction,
  workspaceId: string,
  workflowId: string,
): Promise<WorkflowRow | undefined> {
  const row = await tx
    .selectFrom('workflows')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', workflowId)
    .forUpdate()
    .executeTakeFirst();
  return row && toWorkflow(row);
}

export async function insertWorkflow(db: Db, workflow: WorkflowRow): Promise<void> {
  await db.insertInto('workflows').values(toRow(workflow)).execute();
}

export async function updateWorkflow(db: Db, workflow: WorkflowRow): Promise<void> {
  const { workspace_id, id, ...row } = toRow(workflow);
  await db
    .updateTable('workflows')
    .set(row)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute();
}

export async function setWorkflowRank(
  db: Db,
  workspaceId: string,
  workflowId: string,
  rank: number,
): Promise<void> {
  await db
    .updateTable('workflows')
    .set({ rank })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', workflowId)
    .execute();
}

export async function deleteWorkflow(
  db: Db,
  workspaceId: string,
  workflowId: string,
): Promise<void> {
  await db
    .deleteFrom('workflows')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', workflowId)
    .execute();
}

function toRow({ definition, isCustomerFacing, ...row }: WorkflowRow): WorkflowsTable {
  return {
    ...row,
    definition: JSON.stringify(definition),
    is_customer_facing: Number(isCustomerFacing),
  };
}

function toWorkflow({ definition, is_customer_facing, ...row }: WorkflowsTable): WorkflowRow {
  return {
    ...row,
    definition: JSON.parse(definition) as Definition,
    isCustomerFacing: is_customer_facing === 1,
  };
}
