import { ErrorAnswer } from '../../../contract/error.ts';
import { PingAnswer, PingRequest } from '../../../contract/messenger/ping.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { ping } from '../../commands/ping.ts';
import type { HttpApp } from '../http-app.ts';
import { readAgent } from './read-agent.ts';

/** Who is this, and what waits for them? `invalid`, `app_unknown`, `identity_unverified` */
export function pingRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/ping',
    { schema: { body: PingRequest, response: { 200: PingAnswer, default: ErrorAnswer } } },
    (request) => ping(context, request.body, readAgent(request.headers['user-agent'])),
  );
}
