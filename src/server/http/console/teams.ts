import Type from 'typebox';
import { Team, TeamRequest } from '../../../contract/console/teams.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { ObjectId } from '../../../contract/identifiers.ts';
import { createTeam } from '../../commands/create-team.ts';
import { dissolveTeam } from '../../commands/dissolve-team.ts';
import { editTeam } from '../../commands/edit-team.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const path = '/console/api/teams';
const onePath = `${path}/:team_id`;
const params = Type.Object({ team_id: ObjectId });
const answer = { 200: Team, default: ErrorAnswer };

/** Teams, which owners make. `permission_required`, `team_unknown`, `name_taken`, `teammate_unknown` */
export function teamRoutes(app: HttpApp, { context }: ConsoleDoor): void {
  app.post(path, { schema: { body: TeamRequest, response: answer } }, (request) =>
    createTeam(context, teammateOf(request), request.body),
  );

  app.put(onePath, { schema: { params, body: TeamRequest, response: answer } }, (request) =>
    editTeam(context, teammateOf(request), request.params.team_id, request.body),
  );

  app.delete(
    onePath,
    { schema: { params, response: { 200: Type.Object({}), default: ErrorAnswer } } },
    async (request) => {
      await dissolveTeam(context, teammateOf(request), request.params.team_id);
      return {};
    },
  );
}
