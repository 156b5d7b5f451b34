import Type from 'typebox';
import { must } from '../../../base/must.ts';
import {
  ChangePasswordRequest,
  ConsoleTeammate,
  EditMeRequest,
} from '../../../contract/console/teammates.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { changePassword } from '../../commands/change-password.ts';
import { editMe } from '../../commands/edit-me.ts';
import { readConsoleToken } from '../../console-cookie.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const path = '/console/api/me';

/** What teammates change about themselves. `credentials_wrong`, `too_many_attempts` */
export function meRoutes(app: HttpApp, { context }: ConsoleDoor): void {
  app.patch(
    path,
    { schema: { body: EditMeRequest, response: { 200: ConsoleTeammate, default: ErrorAnswer } } },
    (request) => editMe(context, teammateOf(request), request.body),
  );

  app.put(
    `${path}/password`,
    {
      schema: {
        body: ChangePasswordRequest,
        response: { 200: Type.Object({}), default: ErrorAnswer },
      },
    },
    async (request) => {
      const token = must(readConsoleToken(request.headers), 'the token of a session');
      await changePassword(context, teammateOf(request), token, request.body);
      return {};
    },
  );
}
