import { createUuid } from '../../../base/uuid.ts';
import { must } from '../../../base/must.ts';
import { lockContact, updateContact } from '../../storage/contacts.ts';
import { insertConversation, lockConversation } from '../../storage/conversations.ts';
import type { Transaction } from '../../storage/database/database.ts';
import type { Teammate } from '../../storage/teammates.ts';
import { appendPart } from '../append-part.ts';
import { createContact } from '../create-contact.ts';
import type { NewPart } from '../new-part.ts';
import { newConversation } from '../new-conversation.ts';
import { pseudonymOf } from '../pseudonym.ts';
import { demoConversations, toBlocks, type DemoConversation } from './conversations.ts';

const minuteMs = 60_000;

/** Fills a new workspace's inbox with conversations worth looking at. */
export async function fillWorkspace(
  tx: Transaction,
  workspaceId: string,
  teammate: Teammate,
  nowMs: number,
): Promise<void> {
  for (const conversation of demoConversations) {
    await writeConversation(tx, workspaceId, teammate, conversation, nowMs);
  }
}

async function writeConversation(
  tx: Transaction,
  workspaceId: string,
  teammate: Teammate,
  { contact: person, parts, isClosed, pageTitle, pagePath }: DemoConversation,
  nowMs: number,
): Promise<void> {
  const firstMs = nowMs - (parts[0]?.minutesAgo ?? 0) * minuteMs;
  const contact = await createContact(
    tx,
    { app_id: workspaceId, visitor_id: createUuid(firstMs) },
    { ...person, page_title: pageTitle, page_url: pagePath },
    firstMs,
  );
  if (person.role === 'lead') {
    await updateContact(tx, workspaceId, contact.id, { pseudonym: pseudonymOf(contact.id) });
  }
  const id = createUuid(firstMs);
  await insertConversation(tx, newConversation(contact, id, firstMs));

  const append = async (part: NewPart, atMs: number) => {
    const lockedContact = must(await lockContact(tx, workspaceId, contact.id), 'the contact');
    const locked = must(await lockConversation(tx, workspaceId, id), 'the conversation');
    await appendPart(tx, lockedContact, locked, part, atMs);
  };
  for (const { by, minutesAgo, text } of parts) {
    const atMs = nowMs - minutesAgo * minuteMs;
    const author_id = by === 'contact' ? contact.id : teammate.id;
    const blocks = toBlocks(text);
    await append(
      { id: createUuid(atMs), kind: 'comment', author_kind: by, author_id, blocks },
      atMs,
    );
  }
  if (isClosed) {
    const atMs = nowMs - ((parts.at(-1)?.minutesAgo ?? 0) - 1) * minuteMs;
    const author = { author_kind: 'teammate', author_id: teammate.id } as const;
    await append({ id: createUuid(atMs), kind: 'close', ...author, blocks: [] }, atMs);
  }
}
