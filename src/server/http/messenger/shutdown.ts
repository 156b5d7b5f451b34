import { ErrorAnswer } from '../../../contract/error.ts';
import { ShutdownAnswer, ShutdownRequest } from '../../../contract/messenger/shutdown.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { shutDown } from '../../commands/shut-down.ts';
import type { HttpApp } from '../http-app.ts';

/** Forget this browser. `invalid`, `app_unknown` */
export function shutdownRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/shutdown',
    { schema: { body: ShutdownRequest, response: { 200: ShutdownAnswer, default: ErrorAnswer } } },
    async (request) => {
      await shutDown(context, request.body);
      return {};
    },
  );
}
