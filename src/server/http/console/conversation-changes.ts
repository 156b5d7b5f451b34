import {
  AssignRequest,
  ChangeStateRequest,
  ConsoleThread,
  PrioritiseRequest,
  ThreadParams,
} from '../../../contract/console/thread.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { assignConversation } from '../../commands/assign-conversation.ts';
import { changeState } from '../../commands/change-state.ts';
import { prioritise } from '../../commands/prioritise.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const path = '/console/api/conversations/:conversation_id';
const response = { 200: ConsoleThread, default: ErrorAnswer };

/** What teammates do with a conversation. `invalid`, `conversation_unknown`, `teammate_unknown`, `team_unknown` */
export function conversationChangeRoutes(app: HttpApp, { context }: ConsoleDoor): void {
  app.put(
    `${path}/state`,
    { schema: { params: ThreadParams, body: ChangeStateRequest, response } },
    (request) =>
      changeState(context, teammateOf(request), request.params.conversation_id, request.body),
  );

  app.put(
    `${path}/assignee`,
    { schema: { params: ThreadParams, body: AssignRequest, response } },
    (request) =>
      assignConversation(
        context,
        teammateOf(request),
        request.params.conversation_id,
        request.body.assignee,
      ),
  );

  app.put(
    `${path}/priority`,
    { schema: { params: ThreadParams, body: PrioritiseRequest, response } },
    (request) =>
      prioritise(
        context,
        teammateOf(request),
        request.params.conversation_id,
        request.body.is_priority,
      ),
  );
}
