import type { Facts } from '../../rules/facts.ts';
import { listTagNamesOfContact } from '../storage/contact-tags.ts';
import { listTagNamesOfConversation } from '../storage/conversation-tags.ts';
import { findCompany } from '../storage/companies.ts';
import type { Conversation } from '../storage/conversations.ts';
import { listEventSummaries } from '../storage/events.ts';
import { findAssigneeNames } from '../storage/assignees.ts';
import { isAnybodyAvailable } from '../storage/teammates.ts';
import { toCustomFacts } from './custom-values.ts';
import type { Scene } from './scene.ts';

type Sources = Pick<Scene, 'tx' | 'context' | 'automation' | 'nowMs' | 'contact' | 'message'> & {
  conversation: Conversation | undefined;
};

/** All that a predicate can ask for, as it is by now. */
export async function readFacts({
  tx,
  context,
  automation,
  nowMs,
  contact,
  conversation,
  message,
}: Sources): Promise<Facts> {
  const { workspace_id: workspaceId, id } = contact;
  const company =
    contact.active_company_id === null
      ? undefined
      : await findCompany(tx, workspaceId, contact.active_company_id);
  return {
    nowMs,
    timeZone: automation.settings.officeHours.time_zone,
    contact: {
      ...contact,
      language: contact.language_override ?? contact.language,
      user_id: contact.user_id ?? contact.claimed_user_id,
      is_unsubscribed: contact.is_unsubscribed === 1,
      is_verified: contact.verified_at !== null,
      tags: await listTagNamesOfContact(tx, workspaceId, id),
      custom: toCustomFacts(contact.custom_attributes),
    },
    company: company && {
      ...company,
      company_id: company.site_id,
      created_at: company.remote_created_at,
      custom: toCustomFacts(company.custom_attributes),
    },
    conversation: conversation && {
      state: conversation.state,
      is_priority: conversation.is_priority === 1,
      sla: conversation.sla,
      // Whom a teammate writes to first has not begun it; nobody can do that yet.
      is_inbound: true,
      created_at: conversation.created_at,
      waiting_since: conversation.waiting_since,
      tags: await listTagNamesOfConversation(tx, workspaceId, conversation.id),
      ...(await findAssigneeNames(tx, conversation)),
    },
    message: { body: message },
    page: { url: contact.page_url, title: contact.page_title },
    events: toEvents(await listEventSummaries(tx, workspaceId, id)),
    office: { is_open: automation.isOpen(nowMs) },
    team: { is_online: await isAnybodyAvailable(tx, workspaceId, context.atTheDesk()) },
  };
}

function toEvents(
  summaries: readonly { name: string; count: number; first_at: number; last_at: number }[],
) {
  return Object.fromEntries(summaries.map(({ name, ...summary }) => [name, summary]));
}
