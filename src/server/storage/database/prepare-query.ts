import type { Compilable, CompiledQuery, DialectAdapter } from 'kysely';
import type { Db } from './database.ts';

/**
 * A query that is run often: built and compiled once for each database, which takes longer than running it, and run with other values each
 * time. Values that are undefined are as good as missing, and which there are may differ: each choice of them is a query of its own.
 * @param build is given stand-ins for the values, and may do nothing with them but hand them on
 * @example const find = prepareQuery((db, { id }: { id: string }) => db.selectFrom('tags').selectAll().where('id', '=', id));
 */
export function prepareQuery<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  const compiled = new WeakMap<DialectAdapter, Map<string, CompiledQuery<Row>>>();
  return async (db, values) => {
    const given = values as Record<string, unknown>;
    const names = Object.keys(given).filter((name) => given[name] !== undefined);
    const { adapter } = db.getExecutor();
    const byNames = compiled.get(adapter) ?? new Map<string, CompiledQuery<Row>>();
    compiled.set(adapter, byNames);

    const key = names.join();
    const query = byNames.get(key) ?? build(db, toStandIns<Values>(names)).compile();
    byNames.set(key, query);

    const parameters = query.parameters.map((parameter) =>
      parameter instanceof StandIn ? given[parameter.name] : parameter,
    );
    const { rows } = await db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}

/** Stands in a compiled query where the value of this name will. */
class StandIn {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

function toStandIns<Values>(names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, new StandIn(name)])) as Values;
}
