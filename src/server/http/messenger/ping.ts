import { ErrorAnswer } from '../../../contract/error.ts';
import { PingAnswer, PingRequest } from '../../../contract/messenger/ping.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { ping } from '../../commands/ping.ts';
import { isAllowedOrigin } from '../../same-origin.ts';
import type { HttpApp } from '../http-app.ts';
import type { MessengerDoor } from './messenger-door.ts';
import { readAgent } from './read-agent.ts';
import { sharedSite, toMeeting, toSiteCookies } from './site-cookies.ts';

/**
 * Who is this, and what waits for them? `invalid`, `app_unknown`, `identity_unverified`
 *
 * A page of this server's own site may ask with its cookies, so that the answer can set some. Nothing reads those that come: the token in the body
 * alone says whose session it is.
 */
export function pingRoute(
  app: HttpApp,
  context: CommandContext,
  { allowedOrigins, publicUrl }: Pick<MessengerDoor, 'allowedOrigins' | 'publicUrl'>,
): void {
  app.post(
    '/messenger/ping',
    {
      schema: { body: PingRequest, response: { 200: PingAnswer, default: ErrorAnswer } },
      // Before anything is refused, for refusals have to be readable, too.
      onRequest: async (request, reply) => {
        const { origin } = request.headers;
        if (origin === undefined || !sharedSite(toMeeting(request, publicUrl))) return;
        if (!isAllowedOrigin(request.headers, allowedOrigins, publicUrl)) return;
        reply.headers({
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
          vary: 'origin',
        });
      },
    },
    async (request, reply) => {
      const agent = readAgent(request.headers['user-agent']);
      const answer = await ping(context, request.body, agent);
      const cookies = toSiteCookies(toMeeting(request, publicUrl), request.body, answer);
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return answer;
    },
  );
}
