import type { FastifyRequest } from 'fastify';
import { must } from '../../../base/must.ts';
import {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from '../../../contract/console/list-conversations.ts';
import {
  ChangeStateRequest,
  ConsoleReplyRequest,
  ConsoleThread,
  MarkConsoleReadRequest,
  ReadConsoleThreadQuery,
  ThreadParams,
} from '../../../contract/console/thread.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { authenticateTeammate } from '../../commands/authenticate-teammate.ts';
import { changeState } from '../../commands/change-state.ts';
import { listConsoleConversations } from '../../commands/list-console-conversations.ts';
import { markReadAsTeammate } from '../../commands/mark-read-as-teammate.ts';
import { readConsoleThread } from '../../commands/read-console-thread.ts';
import { replyAsTeammate } from '../../commands/reply-as-teammate.ts';
import { readConsoleToken } from '../../console-cookie.ts';
import type { Teammate } from '../../storage/teammates.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking, where it is known. */
    teammate: Teammate | null;
  }
}

const path = '/console/api/conversations';
const threadPath = `${path}/:conversation_id`;
const threadAnswer = { 200: ConsoleThread, default: ErrorAnswer };

/** The inbox. Everything here answers `sign_in_required` to strangers; what names a conversation, `conversation_unknown`. */
export async function conversationRoutes(
  app: HttpApp,
  { context, workspace }: ConsoleDoor,
): Promise<void> {
  app.decorateRequest('teammate', null);
  app.addHook('onRequest', async (request) => {
    const token = readConsoleToken(request.headers);
    const { teammate } = await authenticateTeammate(context, workspace.id, token);
    request.teammate = teammate;
  });

  app.get(
    path,
    {
      schema: {
        querystring: ListConsoleConversationsQuery,
        response: { 200: ListConsoleConversationsAnswer, default: ErrorAnswer },
      },
    },
    (request) => listConsoleConversations(context, workspace.id, request.query),
  );

  app.get(
    threadPath,
    {
      schema: { params: ThreadParams, querystring: ReadConsoleThreadQuery, response: threadAnswer },
    },
    (request) =>
      readConsoleThread(
        context,
        workspace.id,
        request.params.conversation_id,
        request.query.before_position,
      ),
  );

  app.post(
    `${threadPath}/replies`,
    { schema: { params: ThreadParams, body: ConsoleReplyRequest, response: threadAnswer } },
    (request) =>
      replyAsTeammate(
        context,
        teammateOf(request),
        request.params.conversation_id,
        request.body.comment,
      ),
  );

  app.put(
    `${threadPath}/state`,
    { schema: { params: ThreadParams, body: ChangeStateRequest, response: threadAnswer } },
    (request) =>
      changeState(context, teammateOf(request), request.params.conversation_id, request.body.state),
  );

  app.put(
    `${threadPath}/read-position`,
    { schema: { params: ThreadParams, body: MarkConsoleReadRequest, response: threadAnswer } },
    (request) =>
      markReadAsTeammate(
        context,
        teammateOf(request),
        request.params.conversation_id,
        request.body.position,
      ),
  );
}

function teammateOf({ teammate }: Pick<FastifyRequest, 'teammate'>): Teammate {
  return must(teammate, 'the teammate of a request');
}
