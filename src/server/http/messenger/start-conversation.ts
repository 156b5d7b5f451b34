import { ErrorAnswer } from '../../../contract/error.ts';
import { WriteAnswer, StartConversationRequest } from '../../../contract/messenger/write.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { startConversation } from '../../commands/start-conversation.ts';
import type { HttpApp } from '../http-app.ts';

/** The first message. `invalid`, `app_unknown`, `session_unknown`, `id_reused`, `too_large` */
export function startConversationRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/conversations/start',
    {
      schema: {
        body: StartConversationRequest,
        response: { 200: WriteAnswer, default: ErrorAnswer },
      },
    },
    (request) => startConversation(context, request.body),
  );
}
