import { ErrorAnswer } from '../../../contract/error.ts';
import {
  ListConversationsAnswer,
  ListConversationsRequest,
} from '../../../contract/messenger/list-conversations.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { listConversations } from '../../commands/list-conversations.ts';
import type { HttpApp } from '../http-app.ts';

/** The conversations of the person. `invalid`, `app_unknown`, `session_unknown` */
export function listConversationsRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/conversations/list',
    {
      schema: {
        body: ListConversationsRequest,
        response: { 200: ListConversationsAnswer, default: ErrorAnswer },
      },
    },
    (request) => listConversations(context, request.body),
  );
}
