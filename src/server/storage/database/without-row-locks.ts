import {
  OperationNodeTransformer,
  type KyselyPlugin,
  type QueryId,
  type SelectQueryNode,
} from 'kysely';

/**
 * SQLite has no row locks and needs none: its writing transactions begin IMMEDIATE, one after the other. This takes `for update` and
 * `skip locked` off, so that every query is written once.
 */
export function withoutRowLocks(): KyselyPlugin {
  const transformer = new RowLockRemover();
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  };
}

class RowLockRemover extends OperationNodeTransformer {
  protected override transformSelectQuery(
    node: SelectQueryNode,
    queryId?: QueryId,
  ): SelectQueryNode {
    const { endModifiers: _, ...query } = super.transformSelectQuery(node, queryId);
    return query;
  }
}
