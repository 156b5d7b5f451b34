import { ErrorAnswer } from '../../../contract/error.ts';
import { RevokeAnswer, RevokeRequest } from '../../../contract/messenger/revoke.ts';
import type { CommandContext } from '../../commands/command-context.ts';
import { revoke } from '../../commands/shut-down.ts';
import type { HttpApp } from '../http-app.ts';

/** A shutdown that could not be said when it was. `invalid`, `app_unknown` */
export function revokeRoute(app: HttpApp, context: CommandContext): void {
  app.post(
    '/messenger/revoke',
    { schema: { body: RevokeRequest, response: { 200: RevokeAnswer, default: ErrorAnswer } } },
    async (request) => {
      await revoke(context, request.body);
      return {};
    },
  );
}
