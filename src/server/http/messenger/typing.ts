import { ErrorAnswer } from '../../../contract/error.ts';
import { TypingAnswer, TypingRequest } from '../../../contract/messenger/typing.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { tellContactTyping } from '../../commands/tell-typing.ts';
import type { HttpApp } from '../http-app.ts';

/** The person is writing. `invalid`, `app_unknown`, `session_unknown`, `conversation_unknown` */
export function typingRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/conversations/typing',
    { schema: { body: TypingRequest, response: { 200: TypingAnswer, default: ErrorAnswer } } },
    async (request) => {
      await tellContactTyping(context, request.body);
      return {};
    },
  );
}
