import { InboxCounts } from '../../../contract/console/inbox-view.ts';
import {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from '../../../contract/console/list-conversations.ts';
import {
  ConsoleReplyRequest,
  ConsoleThread,
  MarkConsoleReadRequest,
  ReadConsoleThreadQuery,
  ThreadParams,
} from '../../../contract/console/thread.ts';
import { ErrorAnswer } from '../../../contract/error.ts';
import { countInbox } from '../../commands/count-inbox.ts';
import { listConsoleConversations } from '../../commands/list-console-conversations.ts';
import { markReadAsTeammate } from '../../commands/mark-read-as-teammate.ts';
import { readConsoleThread } from '../../commands/read-console-thread.ts';
import { writeAsTeammate } from '../../commands/write-as-teammate.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { teammateOf } from './signed-in.ts';

const path = '/console/api/conversations';
const threadPath = `${path}/:conversation_id`;
const threadAnswer = { 200: ConsoleThread, default: ErrorAnswer };

/** The inbox: lists, threads, and what is written. What names a conversation answers `conversation_unknown`. */
export function conversationRoutes(app: HttpApp, { context, workspace }: ConsoleDoor): void {
  app.get(
    path,
    {
      schema: {
        querystring: ListConsoleConversationsQuery,
        response: { 200: ListConsoleConversationsAnswer, default: ErrorAnswer },
      },
    },
    (request) => listConsoleConversations(context, teammateOf(request), request.query),
  );

  app.get(
    '/console/api/counts',
    { schema: { response: { 200: InboxCounts, default: ErrorAnswer } } },
    (request) => countInbox(context, teammateOf(request)),
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

  for (const [name, kind] of [
    ['replies', 'comment'],
    ['notes', 'note'],
  ] as const) {
    app.post(
      `${threadPath}/${name}`,
      { schema: { params: ThreadParams, body: ConsoleReplyRequest, response: threadAnswer } },
      (request) =>
        writeAsTeammate(
          context,
          teammateOf(request),
          request.params.conversation_id,
          kind,
          request.body.comment,
        ),
    );
  }

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
