import type { FastifyRequest } from 'fastify';
import { must } from '../../../base/must.ts';
import { authenticateTeammate } from '../../commands/authenticate-teammate.ts';
import { readConsoleToken } from '../../console-cookie.ts';
import { anotherSignedIn } from '../../commands/sign-out.ts';
import type { Teammate } from '../../storage/teammates.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking, where it is known. */
    teammate: Teammate | null;
  }
}

/** For whom a page of the console asks, where it says so. */
export function wantedTeammateId({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const wanted = headers['foyer-teammate'];
  return Array.isArray(wanted) ? wanted[0] : wanted;
}

/**
 * Every route of this app answers `sign_in_required` to strangers, before their request is looked at; and to a page whose teammate has been followed
 * by another in this browser, lest the one speaks in the other's name.
 */
export function requireSignIn(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  app.decorateRequest('teammate', null);
  app.addHook('onRequest', async (request) => {
    const token = readConsoleToken(request.headers);
    const { teammate } = await authenticateTeammate(context, workspace.id, token);
    const wanted = wantedTeammateId(request);
    if (wanted !== undefined && wanted !== teammate.id) throw anotherSignedIn();
    request.teammate = teammate;
  });
}

/** Who is asking, behind `requireSignIn`. */
export function teammateOf({ teammate }: Pick<FastifyRequest, 'teammate'>): Teammate {
  return must(teammate, 'the teammate of a request');
}
