import { must } from '../../../base/must.ts';
import { createUuid } from '../../../base/uuid.ts';
import { addContactTag } from '../../storage/contact-tags.ts';
import { updateContact, type Contact } from '../../storage/contacts.ts';
import { insertConversation } from '../../storage/conversations.ts';
import type { Transaction } from '../../storage/database/database.ts';
import type { Teammate } from '../../storage/teammates.ts';
import { becomeLead } from '../become-lead.ts';
import { createContact } from '../create-contact.ts';
import { ensureTag } from '../ensure-tag.ts';
import { newConversation } from '../new-conversation.ts';
import { requireConversation } from '../require-conversation.ts';
import { addAutomation } from './add-automation.ts';
import { addSiteData } from './add-site-data.ts';
import { demoContacts, type DemoContact, type DemoContactKey } from './contacts.ts';
import { demoConversations } from './conversations.ts';
import { furnishDesk, type DemoDesk } from './furnish-desk.ts';
import { performStep } from './perform-step.ts';
import { demoSiteData } from './site-data.ts';
import type { DemoConversation } from './step.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * Fills a new workspace with teammates, people, conversations and bots worth looking at.
 * @param passwordHash of a password that nobody knows
 */
export async function fillWorkspace(
  tx: Transaction,
  owner: Teammate,
  passwordHash: string,
  nowMs: number,
): Promise<void> {
  const workspaceId = owner.workspace_id;
  const desk = await furnishDesk(tx, owner, passwordHash, nowMs);
  await addAutomation(tx, workspaceId, desk, nowMs);
  const contacts = Object.entries(demoContacts) as [DemoContactKey, DemoContact][];
  for (const [key, contact] of contacts) {
    const conversations = demoConversations.filter((conversation) => conversation.with === key);
    const made = await addContact(tx, workspaceId, contact, conversations, nowMs);
    const { id } = made;
    const siteData = demoSiteData[key];
    if (siteData !== undefined) await addSiteData(tx, made, siteData, nowMs);
    for (const conversation of conversations) {
      await holdConversation(tx, desk, { workspaceId, contactId: id }, conversation, nowMs);
    }
    if (contact.isBlocked) await updateContact(tx, workspaceId, id, { blocked_at: nowMs });
  }
}

async function addContact(
  tx: Transaction,
  workspaceId: string,
  { role, known, page, daysKnown, tags = [] }: DemoContact,
  conversations: readonly DemoConversation[],
  nowMs: number,
): Promise<Contact> {
  const minutesAgo = conversations.flatMap(({ steps }) => steps.map((step) => step.minutesAgo));
  const createdMs = nowMs - Math.max(daysKnown * dayMs, (Math.max(...minutesAgo) + 2) * minuteMs);
  const contact = await createContact(
    tx,
    { app_id: workspaceId, visitor_id: createUuid(createdMs) },
    {
      ...known,
      role: role === 'lead' ? 'visitor' : role,
      page_title: page.title,
      page_url: page.path,
    },
    createdMs,
  );
  await becomeLead(tx, contact, createdMs);
  const lastSeenMs = nowMs - Math.min(...minutesAgoOfContact(conversations)) * minuteMs;
  await updateContact(tx, workspaceId, contact.id, { last_seen_at: lastSeenMs });
  for (const name of tags) {
    const { tag } = await ensureTag(tx, workspaceId, name, nowMs);
    await addContactTag(tx, workspaceId, contact.id, tag.id);
  }
  return contact;
}

function minutesAgoOfContact(conversations: readonly DemoConversation[]): number[] {
  const steps = conversations.flatMap((conversation) => conversation.steps);
  return steps.filter(({ by }) => by === 'contact').map(({ minutesAgo }) => minutesAgo);
}

async function holdConversation(
  tx: Transaction,
  desk: DemoDesk,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
  { steps }: DemoConversation,
  nowMs: number,
): Promise<void> {
  const toMs = (minutesAgo: number) => nowMs - minutesAgo * minuteMs;
  const beginMs = toMs(must(steps[0], 'a first step').minutesAgo);
  const id = createUuid(beginMs);
  const owner = { workspace_id: workspaceId, id: contactId };
  await insertConversation(tx, newConversation(owner, id, beginMs));
  for (const step of steps) {
    const { contact, conversation } = await requireConversation(tx, workspaceId, id);
    await performStep(tx, desk, contact, conversation, step, toMs(step.minutesAgo));
  }
}
