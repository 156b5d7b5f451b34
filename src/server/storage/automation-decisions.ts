import type { AutomationDecision } from '../../contract/console/automation.ts';
import type { Db, Transaction } from './database/database.ts';
import type { AutomationDecisionsTable } from './tables/automation.ts';

export interface Decision extends Omit<AutomationDecisionsTable, 'considered' | 'number'> {
  considered: AutomationDecision['considered'];
}

/** Puts it behind those that are there. The conversation is locked. */
export async function insertDecision(tx: Transaction, decision: Decision): Promise<void> {
  const last = await tx
    .selectFrom('automation_decisions')
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .where('workspace_id', '=', decision.workspace_id)
    .where('conversation_id', '=', decision.conversation_id)
    .executeTakeFirst();
  await tx
    .insertInto('automation_decisions')
    .values({
      ...decision,
      number: Number(last?.number ?? 0) + 1,
      considered: JSON.stringify(decision.considered),
    })
    .execute();
}

const mostListed = 100;

/** In their order, the last hundred. */
export async function listDecisions(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<Decision[]> {
  const rows = await db
    .selectFrom('automation_decisions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .orderBy('number', 'desc')
    .limit(mostListed)
    .execute();
  return rows.toReversed().map(({ considered, ...row }) => ({
    ...row,
    considered: JSON.parse(considered) as Decision['considered'],
  }));
}
