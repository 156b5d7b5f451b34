import type { PingRequest } from '../../contract/messenger/ping.ts';
import type { Agent } from '../ports.ts';
import { updateContact, type Contact, type ContactChange } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { maxUrlLength } from './create-contact.ts';
import { touch } from './touch.ts';
import type { UserData } from './user-data/read-user-data.ts';
import { recordUserData } from './user-data/record-user-data.ts';
import { visit } from './visit.ts';

interface PageView {
  request: PingRequest;
  data: UserData;
  agent: Agent;
  /** Whether the site has proven that the person is its user. */
  isSigned: boolean;
  nowMs: number;
}

/**
 * Writes down that a person is on a page, and what the page says of them, with one update.
 * @param contact locked
 */
export async function recordPageView(
  tx: Transaction,
  contact: Contact,
  { request, data, agent, isSigned, nowMs }: PageView,
): Promise<{ contact: Contact; hasChanged: boolean; warnings: string[] }> {
  const recorded = await recordUserData(tx, contact, data, { isSigned, nowMs });
  const now = { ...contact, ...recorded.change };
  const change: ContactChange = {
    ...recorded.change,
    ...visit(now, nowMs),
    ...touch(now, request),
    language: request.language,
    page_url: request.page.url.slice(0, maxUrlLength),
    page_title: request.page.title.slice(0, maxTitleLength),
    ...said({ time_zone: request.time_zone, ...agent }),
  };
  await updateContact(tx, contact.workspace_id, contact.id, change);
  return {
    contact: now,
    hasChanged: recorded.hasChanged,
    warnings: [...data.warnings, ...recorded.warnings],
  };
}

const maxTitleLength = 512;

/** What is not said leaves standing what was. */
function said(agent: Agent & { time_zone?: string | undefined }): ContactChange {
  return Object.fromEntries(
    Object.entries(agent).filter(([, value]) => value !== undefined && value !== ''),
  );
}
