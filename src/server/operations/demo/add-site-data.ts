import { createUuid } from '../../../base/uuid.ts';
import { must } from '../../../base/must.ts';
import { lockContact, updateContact, type Contact } from '../../storage/contacts.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { recordEvent } from '../record-event.ts';
import { touch } from '../touch.ts';
import { toUserData } from '../user-data/read-user-data.ts';
import { recordUserData } from '../user-data/record-user-data.ts';
import type { DemoSiteData } from './site-data.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Has the shop's pages say of somebody what they would have said. */
export async function addSiteData(
  tx: Transaction,
  { workspace_id, id, created_at }: Pick<Contact, 'workspace_id' | 'id' | 'created_at'>,
  { said, events, utm = {} }: DemoSiteData,
  nowMs: number,
): Promise<void> {
  const contact = await requireContact(tx, workspace_id, id);
  const data = toUserData({ created_at: Math.floor(created_at / 1_000), ...said });
  const recording = { isSigned: true, nowMs: created_at };
  const { change } = await recordUserData(tx, contact, data, recording);
  const url = `https://pebble.example/?${new URLSearchParams(utm).toString()}`;
  const came = touch(contact, { page: { url, title: '' } });
  await updateContact(tx, workspace_id, id, { ...change, ...came });
  for (const { name, metadata = {}, daysAgo } of events.toReversed()) {
    const atMs = nowMs - Math.round(daysAgo * dayMs);
    const event = { id: createUuid(atMs), name, metadata };
    await recordEvent(tx, await requireContact(tx, workspace_id, id), event, atMs);
  }
}

async function requireContact(tx: Transaction, workspaceId: string, id: string): Promise<Contact> {
  return must(await lockContact(tx, workspaceId, id), `contact ${id}`);
}
