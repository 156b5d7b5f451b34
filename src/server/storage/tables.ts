import type {
  AutomationDecisionsTable,
  AutomationSettingsTable,
  WorkflowRunsTable,
  WorkflowsTable,
  WorkflowVersionsTable,
} from './tables/automation.ts';
import type { CompaniesTable, ContactCompaniesTable } from './tables/companies.ts';
import type { ContactsTable } from './tables/contacts.ts';
import type { ConversationsTable } from './tables/conversations.ts';
import type { DataAttributesTable } from './tables/data-attributes.ts';
import type { EventSummariesTable, EventsTable } from './tables/events.ts';
import type { InvitationsTable } from './tables/invitations.ts';
import type { KeptChunksTable } from './tables/kept-chunks.ts';
import type { MailsTable, SuppressedAddressesTable } from './tables/mails.ts';
import type { OutboxTable } from './tables/outbox.ts';
import type { PartsTable } from './tables/parts.ts';
import type { SavedRepliesTable } from './tables/saved-replies.ts';
import type { SearchWordsTable } from './tables/search-words.ts';
import type { SessionsTable } from './tables/sessions.ts';
import type { ContactTagsTable, ConversationTagsTable, TagsTable } from './tables/tags.ts';
import type { TeammateSessionsTable } from './tables/teammate-sessions.ts';
import type { TeammatesTable } from './tables/teammates.ts';
import type { TeamMembersTable, TeamsTable } from './tables/teams.ts';
import type { TimersTable } from './tables/timers.ts';
import type { UploadsTable } from './tables/uploads.ts';
import type { WorkspacesTable } from './tables/workspaces.ts';

/** `workspace_id` leads every key but that of chunks, which are the build's. Times are milliseconds since 1970. */
export interface Tables {
  workspaces: WorkspacesTable;
  contacts: ContactsTable;
  data_attributes: DataAttributesTable;
  companies: CompaniesTable;
  contact_companies: ContactCompaniesTable;
  events: EventsTable;
  event_summaries: EventSummariesTable;
  sessions: SessionsTable;
  conversations: ConversationsTable;
  parts: PartsTable;
  teammates: TeammatesTable;
  teammate_sessions: TeammateSessionsTable;
  teams: TeamsTable;
  team_members: TeamMembersTable;
  invitations: InvitationsTable;
  tags: TagsTable;
  conversation_tags: ConversationTagsTable;
  contact_tags: ContactTagsTable;
  saved_replies: SavedRepliesTable;
  search_words: SearchWordsTable;
  automation_settings: AutomationSettingsTable;
  workflows: WorkflowsTable;
  workflow_versions: WorkflowVersionsTable;
  workflow_runs: WorkflowRunsTable;
  automation_decisions: AutomationDecisionsTable;
  timers: TimersTable;
  outbox: OutboxTable;
  mails: MailsTable;
  suppressed_addresses: SuppressedAddressesTable;
  uploads: UploadsTable;
  kept_chunks: KeptChunksTable;
}
