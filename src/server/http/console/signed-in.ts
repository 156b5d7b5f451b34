import type { FastifyRequest } from 'fastify';
import { must } from '../../../base/must.ts';
import { authenticateTeammate } from '../../commands/authenticate-teammate.ts';
import { readConsoleToken } from '../../console-cookie.ts';
import { RefusalError } from '../../refusal-error.ts';
import type { Teammate } from '../../storage/teammates.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking, where it is known. */
    teammate: Teammate | null;
  }
}

/** Says for whom a page of the console asks. */
const forTeammate = 'foyer-teammate';

/**
 * Every route of this app answers `sign_in_required` to strangers, before their request is looked at; and to a page whose teammate has been followed
 * by another in this browser, lest the one speaks in the other's name.
 */
export function requireSignIn(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  app.decorateRequest('teammate', null);
  app.addHook('onRequest', async (request) => {
    const token = readConsoleToken(request.headers);
    const { teammate } = await authenticateTeammate(context, workspace.id, token);
    const wanted = request.headers[forTeammate];
    if (wanted !== undefined && wanted !== teammate.id) {
      throw new RefusalError('sign_in_required', 'Another teammate is signed in by now.');
    }
    request.teammate = teammate;
  });
}

/** Who is asking, behind `requireSignIn`. */
export function teammateOf({ teammate }: Pick<FastifyRequest, 'teammate'>): Teammate {
  return must(teammate, 'the teammate of a request');
}
