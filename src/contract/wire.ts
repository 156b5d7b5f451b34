import {
  AutomationSettings,
  ConversationAutomation,
  CreateWorkflowRequest,
  DryRunAnswer,
  DryRunRequest,
  EditAutomationRequest,
  EditWorkflowRequest,
  ListRunsAnswer,
  ListWorkflowsAnswer,
  OrderWorkflowsRequest,
  Workflow,
} from './console/automation.ts';
import {
  BlockContactRequest,
  ConsoleContact,
  ContactDetails,
  DeleteContactAnswer,
  EditContactRequest,
} from './console/contact.ts';
import { ConsoleConversation } from './console/conversation.ts';
import { Directory } from './console/directory.ts';
import { EditIdentityRequest, IdentitySecret, IdentitySettings } from './console/identity.ts';
import { InboxCounts } from './console/inbox-view.ts';
import {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from './console/list-conversations.ts';
import { ConsoleMailSettings, EditMailRequest } from './console/mail.ts';
import {
  ListMailsAnswer,
  ListMailsQuery,
  MailDetails,
  SendMailRequest,
} from './console/mail-log.ts';
import {
  EditMessengerRequest,
  MessengerSettings,
  MessengerTexts,
  MessengerTextsQuery,
} from './console/messenger.ts';
import { EditPrivacyRequest, PrivacySettings } from './console/privacy.ts';
import { SavedReply, SavedReplyRequest } from './console/saved-replies.ts';
import { SearchAnswer, SearchQuery } from './console/search.ts';
import { ConsoleSession, SignInRequest } from './console/session.ts';
import { RenameTagRequest, Tag } from './console/tags.ts';
import {
  AcceptInvitationRequest,
  ChangePasswordRequest,
  ConsoleTeammate,
  EditMeRequest,
  EditTeammateRequest,
  InviteAnswer,
  InviteRequest,
  ListInvitationsAnswer,
  ReadInvitationAnswer,
  ReadInvitationRequest,
  RemoveTeammateQuery,
} from './console/teammates.ts';
import { Team, TeamRequest } from './console/teams.ts';
import {
  AssignRequest,
  ChangeStateRequest,
  ConsoleReplyRequest,
  ConsoleThread,
  MarkConsoleReadRequest,
  PrioritiseRequest,
  ReadConsoleThreadQuery,
} from './console/thread.ts';
import { Viewing } from './console/up.ts';
import { ConsoleUploadEnvelope } from './console/upload.ts';
import { ErrorAnswer } from './error.ts';
import { LoaderConfig } from './loader-config.ts';
import { MessengerConfig } from './messenger-config.ts';
import { Conversation } from './messenger/conversation.ts';
import { ConversationChanged, MessengerHandshake, TeammateTyping } from './messenger/down.ts';
import {
  ListConversationsAnswer,
  ListConversationsRequest,
} from './messenger/list-conversations.ts';
import { GreetAnswer, GreetRequest } from './messenger/greet.ts';
import { EventAnswer, EventRequest } from './messenger/event.ts';
import { MarkReadAnswer, MarkReadRequest } from './messenger/mark-read.ts';
import { PingAnswer, PingRequest } from './messenger/ping.ts';
import { ReadThreadAnswer, ReadThreadRequest } from './messenger/read-thread.ts';
import { RevokeAnswer, RevokeRequest } from './messenger/revoke.ts';
import { ShutdownAnswer, ShutdownRequest } from './messenger/shutdown.ts';
import { TypingAnswer, TypingRequest } from './messenger/typing.ts';
import { UploadAnswer, UploadEnvelope } from './messenger/upload.ts';
import { ReplyRequest, StartConversationRequest, WriteAnswer } from './messenger/write.ts';

/** Everything that either side may say, on one screen. A test holds its hash against `contractVersion`. */
export const wire = {
  messengerUp: {
    PingRequest,
    ShutdownRequest,
    RevokeRequest,
    EventRequest,
    GreetRequest,
    ListConversationsRequest,
    ReadThreadRequest,
    StartConversationRequest,
    ReplyRequest,
    MarkReadRequest,
    TypingRequest,
    UploadEnvelope,
    MessengerHandshake,
  },
  messengerDown: {
    LoaderConfig,
    MessengerConfig,
    PingAnswer,
    ShutdownAnswer,
    RevokeAnswer,
    EventAnswer,
    GreetAnswer,
    ListConversationsAnswer,
    ReadThreadAnswer,
    WriteAnswer,
    MarkReadAnswer,
    TypingAnswer,
    UploadAnswer,
    Conversation,
    ConversationChanged,
    TeammateTyping,
  },
  consoleUp: {
    SignInRequest,
    ListConsoleConversationsQuery,
    SearchQuery,
    ReadConsoleThreadQuery,
    ConsoleReplyRequest,
    ConsoleUploadEnvelope,
    ChangeStateRequest,
    AssignRequest,
    PrioritiseRequest,
    MarkConsoleReadRequest,
    EditContactRequest,
    BlockContactRequest,
    RenameTagRequest,
    SavedReplyRequest,
    TeamRequest,
    EditMeRequest,
    ChangePasswordRequest,
    EditTeammateRequest,
    RemoveTeammateQuery,
    InviteRequest,
    ReadInvitationRequest,
    AcceptInvitationRequest,
    EditIdentityRequest,
    EditPrivacyRequest,
    EditMessengerRequest,
    MessengerTextsQuery,
    EditMailRequest,
    ListMailsQuery,
    SendMailRequest,
    EditAutomationRequest,
    CreateWorkflowRequest,
    EditWorkflowRequest,
    OrderWorkflowsRequest,
    DryRunRequest,
    Viewing,
  },
  consoleDown: {
    ConsoleSession,
    ListConsoleConversationsAnswer,
    InboxCounts,
    SearchAnswer,
    Directory,
    ConsoleConversation,
    ConsoleThread,
    ConsoleContact,
    ContactDetails,
    DeleteContactAnswer,
    Tag,
    SavedReply,
    Team,
    ConsoleTeammate,
    ListInvitationsAnswer,
    InviteAnswer,
    ReadInvitationAnswer,
    IdentitySettings,
    IdentitySecret,
    PrivacySettings,
    MessengerSettings,
    MessengerTexts,
    ConsoleMailSettings,
    ListMailsAnswer,
    MailDetails,
    AutomationSettings,
    Workflow,
    ListWorkflowsAnswer,
    ListRunsAnswer,
    ConversationAutomation,
    DryRunAnswer,
  },
  both: { ErrorAnswer },
};
