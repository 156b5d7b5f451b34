import { wordsOfAll } from '../../../contract/words-of.ts';
import type { ConsoleContact, ContactDetails } from '../../../contract/console/contact.ts';
import { listTagIdsOfContact } from '../contact-tags.ts';
import type { Contact } from '../contacts.ts';
import type { Db } from '../database/database.ts';
import { listConversationsOfContact, type ConversationView } from './conversation-view.ts';
import { displayName } from './display-name.ts';
import { readSiteDetails } from './site-details.ts';

const previewLength = 120;

export function toConsoleContact(contact: ConversationView['contact']): ConsoleContact {
  return {
    id: contact.id,
    role: contact.role,
    display_name: displayName(contact),
    email: contact.email,
    page_url: contact.page_url,
    page_title: contact.page_title,
    last_seen_at: contact.last_seen_at,
    is_blocked: contact.blocked_at !== null,
    ...(contact.is_unsigned === 1 ? { is_unsigned: true } : {}),
  };
}

/** A person with all that is known of them. */
export async function readContactDetails(db: Db, contact: Contact): Promise<ContactDetails> {
  const { workspace_id, id } = contact;
  const conversations = await listConversationsOfContact(db, workspace_id, id);
  return {
    ...toConsoleContact(contact),
    name: contact.name,
    phone: contact.phone,
    pseudonym: contact.pseudonym,
    user_id: contact.user_id ?? contact.claimed_user_id,
    is_verified: contact.verified_at !== null,
    language: contact.language,
    time_zone: contact.time_zone,
    referrer: contact.referrer,
    browser: contact.browser,
    operating_system: contact.operating_system,
    tag_ids: await listTagIdsOfContact(db, workspace_id, id),
    created_at: contact.created_at,
    conversations: conversations
      .toSorted((left, right) => right.updated_at - left.updated_at)
      .map(({ id: conversationId, state, updated_at, last_comment }) => ({
        id: conversationId,
        state,
        updated_at,
        preview: wordsOfAll(last_comment.blocks).replaceAll('\n', ' ').slice(0, previewLength),
      })),
    site: await readSiteDetails(db, contact),
  };
}
