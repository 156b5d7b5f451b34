import type { PingAnswer, PingRequest } from '../../contract/messenger/ping.ts';
import { changedAttributes } from '../automation/changed-attributes.ts';
import { wakePerson, type Deed } from '../automation/wake-person.ts';
import { becomeUser } from '../operations/become-user.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { introduce } from '../operations/introduce.ts';
import { readChange } from '../operations/read-change.ts';
import { planMailToContact } from '../operations/plan-mail.ts';
import { recordPageView } from '../operations/record-page-view.ts';
import { requireWorkspace } from '../operations/require-workspace.ts';
import {
  findAnonymousByDevice,
  openAnonymousSession,
  resumeSession,
} from '../operations/resume-session.ts';
import { toSessionLifetime } from '../operations/session-lifetime.ts';
import type { Agent, Announcement } from '../ports.ts';
import { countOfContact } from '../storage/conversations.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { findSession } from '../storage/sessions.ts';
import { toConsoleContact } from '../storage/views/console-contact.ts';
import { announceWoken } from './announce-woken.ts';
import type { CommandContext } from './command-context.ts';

/** Says who the browser's person is, and what waits for them. */
export async function ping(
  context: CommandContext,
  request: PingRequest,
  agent: Agent = {},
): Promise<PingAnswer> {
  const nowMs = context.clock.nowMs();
  // Before the transaction, for that may run twice, and a token takes its time.
  const workspace = await requireWorkspace(context.database.db, request.app_id);
  const { user, data } = await introduce(context.userTokens, workspace, request, nowMs);
  const lifetimeMs = toSessionLifetime(user && workspace, request.session_duration_ms);
  const outcome = await context.database.transaction(async (tx) => {
    const current =
      (await resumeSession(tx, request, nowMs)) ??
      // What a lead wrote before their session expired is still theirs when they sign in.
      (user && (await findAnonymousByDevice(tx, request, nowMs)));
    const { token, endedSessions, movedConversationIds, isRenewed, ...person } =
      user === undefined
        ? {
            contact: current ?? (await openAnonymousSession(tx, request, nowMs)),
            token: request.token,
            endedSessions: [],
            movedConversationIds: [],
            hasChanged: false,
            isRenewed: current?.role !== 'user',
          }
        : await becomeUser(tx, request, current, user, { nowMs, lifetimeMs });

    const isSigned = user?.isSigned === true;
    const view = { request, data, agent, isSigned, nowMs };
    const { contact, warnings, ...recorded } = await recordPageView(tx, person.contact, view);
    const deeds = deedsOf(person.contact, contact);
    const woken = await wakePerson(context.automation, tx, contact, deeds, nowMs);
    const count = await countOfContact(tx, workspace.id, contact.id);
    const answer: PingAnswer = {
      contact: {
        id: contact.id,
        visitor_id: contact.visitor_id ?? request.visitor_id,
        role: contact.role,
      },
      token,
      session_ms: isRenewed ? lifetimeMs : await remaining(tx, workspace.id, token, nowMs),
      feed_number: contact.feed_number,
      unread_count: count.unread,
      has_conversations: count.conversations > 0,
      ...(woken.greets && { greets: true }),
      ...(warnings.length === 0 ? {} : { warnings }),
    };
    const announcements: Announcement[] = endedSessions.map((tokenHash) => ({
      kind: 'session_replaced',
      workspaceId: workspace.id,
      tokenHash,
    }));
    const hasChanged = person.hasChanged || recorded.hasChanged;
    if (hasChanged && count.conversations > 0) {
      // An address may have become known, by what the page says or by who it turns out to be.
      await planMailToContact(tx, contact, nowMs);
      const seen = toConsoleContact(contact);
      announcements.push({ kind: 'contact_changed', workspaceId: workspace.id, contact: seen });
    }
    for (const id of movedConversationIds) {
      const moved = { workspace_id: workspace.id, id, contact_id: contact.id };
      const seenByTeammates = {
        feedNumber: contact.feed_number,
        positions: [],
        audience: 'teammates',
      } as const;
      announcements.push({
        kind: 'conversation_changed',
        change: await readChange(tx, moved, seenByTeammates),
      });
    }
    return { answer, announcements, woken };
  });
  outcome.announcements.forEach(context.announce);
  announceWoken(context, workspace.id, outcome.woken);
  return outcome.answer;
}

function deedsOf(before: Contact, after: Contact): Deed[] {
  const attributes = changedAttributes(before, after);
  return [
    { on: 'page_visited' },
    ...(attributes.length === 0 ? [] : [{ on: 'attribute_changed', attributes } as const]),
  ];
}

/** Of a session that has not been renewed. */
async function remaining(
  tx: Transaction,
  workspaceId: string,
  token: string,
  nowMs: number,
): Promise<number> {
  const session = await findSession(tx, workspaceId, hashSecret(token), nowMs);
  return session === undefined ? 0 : session.expires_at - nowMs;
}
