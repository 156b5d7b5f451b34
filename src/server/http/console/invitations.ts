import Type from 'typebox';
import { ConsoleSession } from '../../../contract/console/session.ts';
import {
  AcceptInvitationRequest,
  InviteAnswer,
  InviteRequest,
  ListInvitationsAnswer,
  ReadInvitationAnswer,
  ReadInvitationRequest,
} from '../../../contract/console/teammates.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { ObjectId } from '../../../contract/identifiers.ts';
import { acceptInvitation } from '../../commands/accept-invitation.ts';
import { inviteTeammate } from '../../commands/invite-teammate.ts';
import { listWaitingInvitations } from '../../commands/list-invitations.ts';
import { readInvitation } from '../../commands/read-invitation.ts';
import { withdrawInvitation } from '../../commands/withdraw-invitation.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { toAddressKey } from '../../visitor-address.ts';
import { answerSignedIn } from './answer-signed-in.ts';
import { teammateOf } from './signed-in.ts';

const path = '/console/api/invitations';

/** Invitations, which owners make. `permission_required`, `invitation_unknown`, `email_taken` */
export function invitationRoutes(app: HttpApp, { context }: ConsoleDoor): void {
  app.post(
    path,
    { schema: { body: InviteRequest, response: { 200: InviteAnswer, default: ErrorAnswer } } },
    (request) => inviteTeammate(context, teammateOf(request), request.body),
  );

  app.get(
    path,
    { schema: { response: { 200: ListInvitationsAnswer, default: ErrorAnswer } } },
    (request) => listWaitingInvitations(context, teammateOf(request)),
  );

  app.delete(
    `${path}/:invitation_id`,
    {
      schema: {
        params: Type.Object({ invitation_id: ObjectId }),
        response: { 200: Type.Object({}), default: ErrorAnswer },
      },
    },
    async (request) => {
      await withdrawInvitation(context, teammateOf(request), request.params.invitation_id);
      return {};
    },
  );
}

/** What somebody who is invited may ask before they are a teammate. `invitation_unknown`, `too_many_attempts` */
export function invitedRoutes(app: HttpApp, door: ConsoleDoor): void {
  const { context, workspace } = door;
  app.post(
    `${path}/read`,
    {
      schema: {
        body: ReadInvitationRequest,
        response: { 200: ReadInvitationAnswer, default: ErrorAnswer },
      },
    },
    (request) => readInvitation(context, workspace.id, request.body, toAddressKey(request.ip)),
  );

  app.post(
    `${path}/accept`,
    {
      schema: {
        body: AcceptInvitationRequest,
        response: { 200: ConsoleSession, default: ErrorAnswer },
      },
    },
    async (request, reply) => {
      const signedIn = await acceptInvitation(
        context,
        workspace.id,
        request.body,
        toAddressKey(request.ip),
      );
      return answerSignedIn(reply, door, signedIn);
    },
  );
}
