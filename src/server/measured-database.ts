import type { Metrics } from './ports.ts';
import type { Database } from './storage/database/database.ts';

/** The same database; how long its transactions take is counted, and how often they are run again. */
export function measureTransactions(database: Database, metrics: Metrics): Database {
  return {
    ...database,
    async transaction(run) {
      const startMs = performance.now();
      let runs = 0;
      try {
        return await database.transaction((tx) => {
          runs += 1;
          return run(tx);
        });
      } finally {
        metrics.transactionEnded((performance.now() - startMs) / 1000, Math.max(0, runs - 1));
      }
    },
  };
}
