import type { Database } from '../storage/database/database.ts';
import { RefusalError } from '../refusal-error.ts';
import type { HttpApp } from './http-app.ts';

/** `GET /healthz`: the process runs. `GET /readyz`: it can serve, for the database answers; else `unavailable`. */
export function healthRoutes(app: HttpApp, database: Database): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request) => {
    try {
      await database.check();
    } catch (error) {
      request.log.error({ err: error }, 'the database does not answer');
      throw new RefusalError('unavailable', 'The database does not answer.', { retryAfterS: 5 });
    }
    return { status: 'ready' };
  });
}
