import type { Database, Reference } from '../database/database.ts';

/** Every table of ours, each after those that its rows stand on. */
export async function listTables(database: Database): Promise<string[]> {
  const schema = await database.currentSchema();
  const tables = await database.db.introspection.getTables();
  const names = tables
    .filter((table) => !table.isView && (schema === undefined || table.schema === schema))
    .map(({ name }) => name)
    .toSorted();
  return parentsFirst(names, await database.listReferences());
}

/** @throws where tables stand on each other in a circle */
export function parentsFirst(
  tables: readonly string[],
  references: readonly Reference[],
): string[] {
  const sorted: string[] = [];
  const isReady = (table: string) =>
    references.every(({ from, to }) => from !== table || to === table || sorted.includes(to));
  while (sorted.length < tables.length) {
    const next = tables.find((table) => !sorted.includes(table) && isReady(table));
    if (next === undefined) throw new Error(`Tables stand on each other: ${tables.join(', ')}`);
    sorted.push(next);
  }
  return sorted;
}
