import { ErrorAnswer } from '../../../contract/error.ts';
import { MarkReadAnswer, MarkReadRequest } from '../../../contract/messenger/mark-read.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { markReadAsContact } from '../../commands/mark-read-as-contact.ts';
import type { HttpApp } from '../http-app.ts';

/** The person has read this far. `invalid`, `app_unknown`, `session_unknown`, `conversation_unknown` */
export function markReadRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/conversations/read',
    { schema: { body: MarkReadRequest, response: { 200: MarkReadAnswer, default: ErrorAnswer } } },
    (request) => markReadAsContact(context, request.body),
  );
}
