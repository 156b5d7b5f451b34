import Type from 'typebox';
import {
  ConsoleTeammate,
  EditTeammateRequest,
  RemoveTeammateQuery,
} from '../../../contract/console/teammates.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { ObjectId } from '../../../contract/identifiers.ts';
import { editTeammate } from '../../commands/edit-teammate.ts';
import { removeTeammate } from '../../commands/remove-teammate.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const onePath = '/console/api/teammates/:teammate_id';
const params = Type.Object({ teammate_id: ObjectId });

/** What owners change about the others. `permission_required`, `teammate_unknown`, `last_owner` */
export function teammateRoutes(app: HttpApp, { context }: ConsoleDoor): void {
  app.patch(
    onePath,
    {
      schema: {
        params,
        body: EditTeammateRequest,
        response: { 200: ConsoleTeammate, default: ErrorAnswer },
      },
    },
    (request) =>
      editTeammate(context, teammateOf(request), request.params.teammate_id, request.body),
  );

  app.delete(
    onePath,
    {
      schema: {
        params,
        querystring: RemoveTeammateQuery,
        response: { 200: Type.Object({}), default: ErrorAnswer },
      },
    },
    async ({ params: { teammate_id }, query: { reassign_to }, teammate }) => {
      await removeTeammate(context, teammateOf({ teammate }), teammate_id, reassign_to);
      return {};
    },
  );
}
