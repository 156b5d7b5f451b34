import { ErrorAnswer } from '../../../contract/error.ts';
import { ReadThreadAnswer, ReadThreadRequest } from '../../../contract/messenger/read-thread.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { readThread } from '../../commands/read-thread.ts';
import type { HttpApp } from '../http-app.ts';

/** What is in one conversation. `invalid`, `app_unknown`, `session_unknown`, `conversation_unknown` */
export function readThreadRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/conversations/thread',
    {
      schema: {
        body: ReadThreadRequest,
        response: { 200: ReadThreadAnswer, default: ErrorAnswer },
      },
    },
    (request) => readThread(context, request.body),
  );
}
