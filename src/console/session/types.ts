import type { Assignee } from '../../contract/assignee.ts';
import type { ConversationState } from '../../contract/conversation-state.ts';
import type {
  AutomationSettings,
  ConversationAutomation,
  CreateWorkflowRequest,
  DryRunAnswer,
  DryRunRequest,
  EditAutomationRequest,
  EditWorkflowRequest,
  ListRunsAnswer,
  ListWorkflowsAnswer,
  Workflow,
} from '../../contract/console/automation.ts';
import type {
  ConsoleContact,
  ContactDetails,
  DeleteContactAnswer,
  EditContactRequest,
} from '../../contract/console/contact.ts';
import type { Directory } from '../../contract/console/directory.ts';
import type { ConsoleTyping, ConversationViewers } from '../../contract/console/down.ts';
import type {
  EditIdentityRequest,
  IdentitySecret,
  IdentitySettings,
} from '../../contract/console/identity.ts';
import type { InboxCounts } from '../../contract/console/inbox-view.ts';
import type {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from '../../contract/console/list-conversations.ts';
import type {
  EditMessengerRequest,
  MessengerSettings,
  MessengerTexts,
} from '../../contract/console/messenger.ts';
import type { EditPrivacyRequest, PrivacySettings } from '../../contract/console/privacy.ts';
import type { SavedReplyRequest } from '../../contract/console/saved-replies.ts';
import type { SearchAnswer } from '../../contract/console/search.ts';
import type { ConsoleSession, SignInRequest } from '../../contract/console/session.ts';
import type {
  AcceptInvitationRequest,
  ChangePasswordRequest,
  EditMeRequest,
  EditTeammateRequest,
  InviteAnswer,
  InviteRequest,
  ListInvitationsAnswer,
  ReadInvitationAnswer,
} from '../../contract/console/teammates.ts';
import type { TeamRequest } from '../../contract/console/teams.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { ErrorKind } from '../../contract/error.ts';
import type { UploadAnswer } from '../../contract/messenger/upload.ts';
import type { NewComment } from '../../contract/part.ts';

export interface SessionApi {
  readSession(): Promise<ConsoleSession>;
  signIn(request: SignInRequest): Promise<ConsoleSession>;
  /** Rejects where another teammate has signed in since, in another tab. */
  signOut(teammateId: string): Promise<void>;
  readInvitation(secret: string): Promise<ReadInvitationAnswer>;
  /** Signs in whom the invitation is for. */
  acceptInvitation(request: AcceptInvitationRequest): Promise<ConsoleSession>;
}

export interface ConversationsApi {
  listConversations(query: ListConsoleConversationsQuery): Promise<ListConsoleConversationsAnswer>;
  readCounts(): Promise<InboxCounts>;
  /** @param words as they were typed */
  search(words: string): Promise<SearchAnswer>;
  /** The last parts, or those before a position. */
  readThread(conversationId: string, beforePosition?: number): Promise<ConsoleThread>;
  reply(conversationId: string, comment: NewComment): Promise<ConsoleThread>;
  /** Only teammates see it. */
  note(conversationId: string, comment: NewComment): Promise<ConsoleThread>;
  /** @param snoozedUntil of a snooze: without it, until the person writes */
  changeState(
    conversationId: string,
    state: ConversationState,
    snoozedUntil?: number,
  ): Promise<ConsoleThread>;
  assign(conversationId: string, assignee: Assignee): Promise<ConsoleThread>;
  prioritise(conversationId: string, isPriority: boolean): Promise<ConsoleThread>;
  tagConversation(conversationId: string, tagName: string): Promise<ConsoleThread>;
  untagConversation(conversationId: string, tagName: string): Promise<ConsoleThread>;
  markRead(conversationId: string, position: number): Promise<ConsoleThread>;
}

export interface ContactsApi {
  readContact(contactId: string): Promise<ContactDetails>;
  editContact(contactId: string, change: EditContactRequest): Promise<ContactDetails>;
  blockContact(contactId: string, isBlocked: boolean): Promise<ContactDetails>;
  tagContact(contactId: string, tagName: string): Promise<ContactDetails>;
  untagContact(contactId: string, tagName: string): Promise<ContactDetails>;
  deleteContact(contactId: string): Promise<DeleteContactAnswer>;
}

/** What conversations are described with. Whoever changes it asks for the directory again. */
export interface DirectoryApi {
  readDirectory(): Promise<Directory>;
  /** A new one without an id. */
  saveTeam(teamId: string | undefined, team: TeamRequest): Promise<unknown>;
  deleteTeam(teamId: string): Promise<unknown>;
  /** A new one without an id. */
  saveSavedReply(savedReplyId: string | undefined, reply: SavedReplyRequest): Promise<unknown>;
  deleteSavedReply(savedReplyId: string): Promise<unknown>;
  renameTag(tagId: string, name: string): Promise<unknown>;
  deleteTag(tagId: string): Promise<unknown>;
}

export interface TeammatesApi {
  editMe(change: EditMeRequest): Promise<unknown>;
  /** Ends one's other sessions. */
  changePassword(request: ChangePasswordRequest): Promise<unknown>;
  editTeammate(teammateId: string, change: EditTeammateRequest): Promise<unknown>;
  /** @param reassignTo who gets their conversations; without it, nobody */
  removeTeammate(teammateId: string, reassignTo: string | undefined): Promise<unknown>;
  listInvitations(): Promise<ListInvitationsAnswer>;
  invite(request: InviteRequest): Promise<InviteAnswer>;
  takeBackInvitation(invitationId: string): Promise<unknown>;
}

/** What owners set. */
export interface OwnersApi {
  readIdentity(): Promise<IdentitySettings>;
  editIdentity(request: EditIdentityRequest): Promise<IdentitySettings>;
  readIdentitySecret(): Promise<IdentitySecret>;
  rotateIdentitySecret(): Promise<IdentitySettings>;
  removePreviousSecret(): Promise<IdentitySettings>;
  readPrivacy(): Promise<PrivacySettings>;
  editPrivacy(request: EditPrivacyRequest): Promise<PrivacySettings>;
  readMessenger(): Promise<MessengerSettings>;
  editMessenger(request: EditMessengerRequest): Promise<MessengerSettings>;
  readMessengerTexts(language: string): Promise<MessengerTexts>;
}

/** What Foyer does by itself: every teammate reads it, owners change it. */
export interface AutomationApi {
  readAutomation(): Promise<AutomationSettings>;
  editAutomation(change: EditAutomationRequest): Promise<AutomationSettings>;
  listWorkflows(): Promise<ListWorkflowsAnswer>;
  createWorkflow(workflow: CreateWorkflowRequest): Promise<Workflow>;
  editWorkflow(workflowId: string, change: EditWorkflowRequest): Promise<Workflow>;
  deleteWorkflow(workflowId: string): Promise<unknown>;
  /** @param workflowIds all of them */
  orderWorkflows(workflowIds: readonly string[]): Promise<ListWorkflowsAnswer>;
  /** The latest first. */
  listRuns(workflowId: string): Promise<ListRunsAnswer>;
  dryRun(request: DryRunRequest): Promise<DryRunAnswer>;
  readConversationAutomation(conversationId: string): Promise<ConversationAutomation>;
}

/** A file on its way. */
export interface RunningUpload {
  /** The file as messages show it. */
  done: Promise<UploadAnswer['upload']>;
  /** Lets go of it: `done` rejects, unless it is there already. */
  cancel(): void;
}

export interface UploadsApi {
  /**
   * Sends a file, before the message that shows it.
   * @param uploadId UUIDv7; the same again with the same file answers as before
   * @param onProgress is told how much of it is sent, of one
   */
  startUpload(uploadId: string, file: File, onProgress: (share: number) => void): RunningUpload;
}

/** What a teammate who is signed in asks of the server. Every call rejects with an error that `toFailure` can read. */
export interface ConsoleApi
  extends
    ConversationsApi,
    ContactsApi,
    DirectoryApi,
    TeammatesApi,
    OwnersApi,
    AutomationApi,
    UploadsApi {}

/** Why a call has no answer: the server's reason, or `unreachable` when there was no server to give one. */
export interface Failure {
  kind: ErrorKind | 'unreachable';
  /** Seconds after which it is worth trying again. */
  retryAfterS: number | undefined;
  /** The field of the request that is at fault. */
  field?: string | undefined;
}

/** What an error says of the server; `internal` for what is no answer of its. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error) || !('kind' in error))
    return { kind: 'internal', retryAfterS: undefined };
  const { kind, retryAfterS, field } = error as Error & Failure;
  return { kind, retryAfterS, field };
}

export type FeedEvent =
  /** Connected, for the first time or again: what happened meanwhile has to be asked for. */
  | { kind: 'connected' }
  | { kind: 'disconnected' }
  | { kind: 'changed'; change: ConsoleThread }
  | { kind: 'contact_changed'; contact: ConsoleContact }
  | { kind: 'contact_deleted'; contactId: string; conversationIds: readonly string[] }
  | { kind: 'directory_changed' }
  | { kind: 'typing'; typing: ConsoleTyping }
  | { kind: 'viewers_changed'; viewers: ConversationViewers }
  | { kind: 'ended' };

/** The line to the server: what it says by itself, and what is said to it that nobody depends on. */
export interface Feed {
  open(listener: (event: FeedEvent) => void): FeedLine;
}

export interface FeedLine {
  /** @param conversationId null is none */
  sayViewing(conversationId: string | null): void;
  sayTyping(conversationId: string): void;
  close(): void;
}

/** The browser's address bar: paths of this page, with their query. */
export interface AddressBar {
  read(): string;
  go(path: string): void;
  /** Goes to what lies below a list, from where `leave` leads back to it. */
  enter(path: string): void;
  /** Back to the list that this was entered from; where it was not, `path` takes its place. */
  leave(path: string): void;
  replace(path: string): void;
  /**
   * Asks before the page goes anywhere else, by itself or by the browser's buttons.
   * @param ask calls `goOn` when it may
   * @returns asks no more
   */
  guard(ask: (goOn: () => void) => void): () => void;
  /** Calls at every change, whoever makes it. @returns stops listening */
  onChange(listener: () => void): () => void;
}

/** What the console needs to know of the browser window that it is in, and may do to it. */
export interface Environment {
  /** BCP 47, for dates. */
  locale: string;
  /** Whether its keyboard has a Command key. */
  isApple: boolean;
  isVisible(): boolean;
  /** @returns stops listening */
  onVisibility(listener: () => void): () => void;
  /** Whether list and thread have no room beside each other. */
  isNarrow(): boolean;
  /** @returns stops listening */
  onNarrow(listener: () => void): () => void;
  /** Whether there is room for the person beside them. */
  isWide(): boolean;
  /** @returns stops listening */
  onWide(listener: () => void): () => void;
  /** IANA. */
  timeZone: string;
  /** Of this page, for links to it: `https://example.com`. */
  origin: string;
  /** Puts a text on the clipboard. @returns whether the browser has allowed it */
  copy(text: string): Promise<boolean>;
  setTitle(title: string): void;
  /** Light, dark, or as the system is; the next page begins with it. */
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  /** Whether the browser asks before it leaves the page. */
  setHeld(isHeld: boolean): void;
}

/** How this browser can make somebody look up. */
export interface Alerting {
  /** A short, soft sound; none before the page was touched. */
  chime(): void;
  permission(): NotificationPermission | 'unsupported';
  askPermission(): Promise<void>;
  /** Whether this tab may speak of it: of several, one does. */
  claim(id: string): Promise<boolean>;
  /** A notification of the desktop. One with the same tag takes its place. */
  notify(notification: { title: string; text: string; tag: string; onClick(): void }): void;
  /** A dot on the page's icon. */
  setBadge(isShown: boolean): void;
  /** What the teammate has chosen in this browser. */
  readPreferences(teammateId: string): string | null;
  keepPreferences(teammateId: string, text: string): void;
}
