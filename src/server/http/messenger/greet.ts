import { ErrorAnswer } from '../../../contract/error.ts';
import { GreetAnswer, GreetRequest } from '../../../contract/messenger/greet.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { greet } from '../../commands/greet.ts';
import type { HttpApp } from '../http-app.ts';

/** A new conversation is opened: what a bot says first. `invalid`, `app_unknown`, `session_unknown` */
export function greetRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/conversations/greet',
    { schema: { body: GreetRequest, response: { 200: GreetAnswer, default: ErrorAnswer } } },
    (request) => greet(context, request.body),
  );
}
