import { ErrorAnswer } from '../../../contract/error.ts';
import { EventAnswer, EventRequest } from '../../../contract/messenger/event.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { trackEvent } from '../../commands/track-event.ts';
import type { HttpApp } from '../http-app.ts';

/** What the person has done. `invalid`, `app_unknown`, `session_unknown`, `id_reused` */
export function eventRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/event',
    { schema: { body: EventRequest, response: { 200: EventAnswer, default: ErrorAnswer } } },
    (request) => trackEvent(context, request.body),
  );
}
