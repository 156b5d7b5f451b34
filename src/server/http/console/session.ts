import Type from 'typebox';
import { ConsoleSession, SignInRequest } from '../../../contract/console/session.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { authenticateTeammate } from '../../commands/authenticate-teammate.ts';
import { signIn } from '../../commands/sign-in.ts';
import { signOut } from '../../commands/sign-out.ts';
import { readConsoleToken } from '../../console-cookie.ts';
import type { HttpApp } from '../http-app.ts';
import { toAddressKey } from '../../visitor-address.ts';
import { answerSignedIn, forgetSignedIn, toConsoleSession } from './answer-signed-in.ts';
import type { ConsoleDoor } from './console-door.ts';
import { wantedTeammateId } from './signed-in.ts';

const path = '/console/api/session';

/** Sign in, who is signed in, sign out. `invalid`, `credentials_wrong`, `too_many_attempts`, `sign_in_required` */
export function sessionRoutes(app: HttpApp, door: ConsoleDoor): void {
  const { context, workspace } = door;
  app.post(
    path,
    { schema: { body: SignInRequest, response: { 200: ConsoleSession, default: ErrorAnswer } } },
    async (request, reply) => {
      const signedIn = await signIn(context, workspace.id, request.body, toAddressKey(request.ip));
      return answerSignedIn(reply, door, signedIn);
    },
  );

  app.get(
    path,
    { schema: { response: { 200: ConsoleSession, default: ErrorAnswer } } },
    async (request) => {
      const token = readConsoleToken(request.headers);
      const { teammate } = await authenticateTeammate(context, workspace.id, token);
      return toConsoleSession(teammate, door);
    },
  );

  app.delete(
    path,
    { schema: { response: { 200: Type.Object({}), default: ErrorAnswer } } },
    async (request, reply) => {
      const token = readConsoleToken(request.headers);
      if (token !== undefined) {
        await signOut(context, workspace.id, token, wantedTeammateId(request));
      }
      forgetSignedIn(reply, door);
      return {};
    },
  );
}
