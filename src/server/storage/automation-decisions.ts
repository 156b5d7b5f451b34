import type { AutomationDecision } from '../../contract/console/automation.ts';
import type { Db, Transaction } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { AutomationDecisionsTable } from './tables/automation.ts';

export interface Decision extends Omit<AutomationDecisionsTable, 'considered' | 'number'> {
  considered: AutomationDecision['considered'];
}

const selectLast = prepareQuery(
  (db, { workspace_id, conversation_id }: Pick<Decision, 'workspace_id' | 'conversation_id'>) =>
    db
      .selectFrom('automation_decisions')
      .select(({ fn }) => fn.max<number | null>('number').as('number'))
      .where('workspace_id', '=', workspace_id)
      .where('conversation_id', '=', conversation_id),
);

const insert = prepareQuery((db, decision: AutomationDecisionsTable) =>
  db.insertInto('automation_decisions').values(decision),
);

const deleteUpTo = prepareQuery(
  (
    db,
    {
      workspace_id,
      conversation_id,
      number,
    }: Pick<AutomationDecisionsTable, 'workspace_id' | 'conversation_id' | 'number'>,
  ) =>
    db
      .deleteFrom('automation_decisions')
      .where('workspace_id', '=', workspace_id)
      .where('conversation_id', '=', conversation_id)
      .where('number', '<=', number),
);

/** Of a conversation that goes on for years, the last ones. */
const mostKept = 100;

/** Puts it behind those that are there, the oldest of which go. The conversation is locked. */
export async function insertDecision(tx: Transaction, decision: Decision): Promise<void> {
  const { workspace_id, conversation_id } = decision;
  const [last] = await selectLast(tx, { workspace_id, conversation_id });
  const number = Number(last?.number ?? 0) + 1;
  await insert(tx, { ...decision, number, considered: JSON.stringify(decision.considered) });
  if (number > mostKept) {
    await deleteUpTo(tx, { workspace_id, conversation_id, number: number - mostKept });
  }
}

/** In their order. */
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
    .orderBy('number')
    .execute();
  return rows.map(({ considered, ...row }) => ({
    ...row,
    considered: JSON.parse(considered) as Decision['considered'],
  }));
}
