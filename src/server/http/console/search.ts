import { SearchAnswer, SearchQuery } from '../../../contract/console/search.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { searchInbox } from '../../commands/search-inbox.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';

/** Finds conversations by words. `invalid` */
export function searchRoutes(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  app.get(
    '/console/api/search',
    {
      schema: {
        querystring: SearchQuery,
        response: { 200: SearchAnswer, default: ErrorAnswer },
      },
    },
    (request) => searchInbox(context, workspace.id, request.query.q),
  );
}
