import { ConsoleConversation } from './console/conversation.ts';
import {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from './console/list-conversations.ts';
import { ConsoleSession, SignInRequest } from './console/session.ts';
import {
  ChangeStateRequest,
  ConsoleReplyRequest,
  ConsoleThread,
  MarkConsoleReadRequest,
  ReadConsoleThreadQuery,
} from './console/thread.ts';
import { ErrorAnswer } from './error.ts';
import { LoaderConfig } from './loader-config.ts';
import { Conversation } from './messenger/conversation.ts';
import { ConversationChanged, MessengerHandshake } from './messenger/down.ts';
import {
  ListConversationsAnswer,
  ListConversationsRequest,
} from './messenger/list-conversations.ts';
import { MarkReadAnswer, MarkReadRequest } from './messenger/mark-read.ts';
import { PingAnswer, PingRequest } from './messenger/ping.ts';
import { ReadThreadAnswer, ReadThreadRequest } from './messenger/read-thread.ts';
import { ShutdownAnswer, ShutdownRequest } from './messenger/shutdown.ts';
import { ReplyRequest, StartConversationRequest, WriteAnswer } from './messenger/write.ts';

/** Everything that either side may say, on one screen. A test holds its hash against `contractVersion`. */
export const wire = {
  messengerUp: {
    PingRequest,
    ShutdownRequest,
    ListConversationsRequest,
    ReadThreadRequest,
    StartConversationRequest,
    ReplyRequest,
    MarkReadRequest,
    MessengerHandshake,
  },
  messengerDown: {
    LoaderConfig,
    PingAnswer,
    ShutdownAnswer,
    ListConversationsAnswer,
    ReadThreadAnswer,
    WriteAnswer,
    MarkReadAnswer,
    Conversation,
    ConversationChanged,
  },
  consoleUp: {
    SignInRequest,
    ListConsoleConversationsQuery,
    ReadConsoleThreadQuery,
    ConsoleReplyRequest,
    ChangeStateRequest,
    MarkConsoleReadRequest,
  },
  consoleDown: {
    ConsoleSession,
    ListConsoleConversationsAnswer,
    ConsoleConversation,
    ConsoleThread,
  },
  both: { ErrorAnswer },
};
