import type { Db } from './database/database.ts';
import type { DataAttributesTable } from './tables/data-attributes.ts';

export type DataAttribute = DataAttributesTable;
export type AttributeModel = DataAttribute['model'];

/** Those of these names that there are, archived ones among them. */
export async function findDataAttributes(
  db: Db,
  workspaceId: string,
  model: AttributeModel,
  names: readonly string[],
): Promise<DataAttribute[]> {
  if (names.length === 0) return [];
  return db
    .selectFrom('data_attributes')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('model', '=', model)
    .where('name', 'in', names)
    .execute();
}

/** How many there are, without those that are archived. */
export async function countDataAttributes(
  db: Db,
  workspaceId: string,
  model: AttributeModel,
): Promise<number> {
  const { count } = await db
    .selectFrom('data_attributes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('model', '=', model)
    .where('archived_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertDataAttribute(db: Db, attribute: DataAttribute): Promise<void> {
  await db.insertInto('data_attributes').values(attribute).execute();
}
