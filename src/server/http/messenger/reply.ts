import { ErrorAnswer } from '../../../contract/error.ts';
import { WriteAnswer, ReplyRequest } from '../../../contract/messenger/write.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { replyAsContact } from '../../commands/reply-as-contact.ts';
import type { HttpApp } from '../http-app.ts';

/** A further message. `invalid`, `app_unknown`, `session_unknown`, `conversation_unknown`, `id_reused`, `too_large` */
export function replyRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/conversations/reply',
    { schema: { body: ReplyRequest, response: { 200: WriteAnswer, default: ErrorAnswer } } },
    (request) => replyAsContact(context, request.body),
  );
}
