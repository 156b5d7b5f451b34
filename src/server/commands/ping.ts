import type { PingAnswer, PingRequest } from '../../contract/messenger/ping.ts';
import { becomeUser } from '../operations/become-user.ts';
import { maxUrlLength } from '../operations/create-contact.ts';
import { readChange } from '../operations/read-change.ts';
import { requireWorkspace } from '../operations/require-workspace.ts';
import {
  findAnonymousByDevice,
  openAnonymousSession,
  resumeSession,
} from '../operations/resume-session.ts';
import { readUserData } from '../operations/user-data/read-user-data.ts';
import { verifyIdentity } from '../operations/verify-identity.ts';
import type { Announcement } from '../ports.ts';
import { updateContact, type ContactChange } from '../storage/contacts.ts';
import { countOfContact } from '../storage/conversations.ts';
import { toConsoleContact } from '../storage/views/console-contact.ts';
import type { CommandContext } from './command-context.ts';

/** What a browser says of itself with every request; undefined where it does not. */
export interface Agent {
  /** Name and version, such as `Firefox 132`. */
  browser?: string | undefined;
  operating_system?: string | undefined;
}

/** Says who the browser's person is, and what waits for them. */
export async function ping(
  context: CommandContext,
  request: PingRequest,
  agent: Agent = {},
): Promise<PingAnswer> {
  const nowMs = context.clock.nowMs();
  const { claim, warnings } = readUserData(request.user_data, request.user);
  const isClaimed = request.user ?? claim.user_id ?? claim.email;
  const person = await context.database.transaction(async (tx) => {
    const workspace = await requireWorkspace(tx, request.app_id);
    const user =
      isClaimed === undefined ? undefined : verifyIdentity(workspace.identitySecret, claim);

    const current =
      (await resumeSession(tx, request, nowMs)) ??
      // What a lead wrote before their session expired is still theirs when they sign in.
      (user && (await findAnonymousByDevice(tx, request, nowMs)));
    const { contact, token, endedSessions, movedConversationIds, hasChanged } =
      user === undefined
        ? {
            contact: current ?? (await openAnonymousSession(tx, request, nowMs)),
            token: request.token,
            endedSessions: [],
            movedConversationIds: [],
            hasChanged: false,
          }
        : await becomeUser(tx, request, current, user, nowMs);

    await updateContact(tx, workspace.id, contact.id, {
      last_seen_at: nowMs,
      language: request.language,
      page_url: request.page.url.slice(0, maxUrlLength),
      page_title: request.page.title.slice(0, 512),
      ...said({ time_zone: request.time_zone, ...agent }),
    });
    const count = await countOfContact(tx, workspace.id, contact.id);
    const answer: PingAnswer = {
      contact: {
        id: contact.id,
        visitor_id: contact.visitor_id ?? request.visitor_id,
        role: contact.role,
      },
      token,
      feed_number: contact.feed_number,
      unread_count: count.unread,
      has_conversations: count.conversations > 0,
      ...(warnings.length > 0 ? { warnings } : {}),
    };
    const announcements: Announcement[] = endedSessions.map((tokenHash) => ({
      kind: 'session_replaced',
      workspaceId: workspace.id,
      tokenHash,
    }));
    if (hasChanged && count.conversations > 0) {
      const seen = toConsoleContact(contact);
      announcements.push({ kind: 'contact_changed', workspaceId: workspace.id, contact: seen });
    }
    for (const id of movedConversationIds) {
      const moved = { workspace_id: workspace.id, id, contact_id: contact.id };
      const outcome = {
        feedNumber: contact.feed_number,
        positions: [],
        audience: 'teammates',
      } as const;
      announcements.push({
        kind: 'conversation_changed',
        change: await readChange(tx, moved, outcome),
      });
    }
    return { answer, announcements };
  });
  person.announcements.forEach(context.announce);
  return person.answer;
}

/** What is not said leaves standing what was. */
function said(agent: Agent & { time_zone?: string | undefined }): ContactChange {
  return Object.fromEntries(
    Object.entries(agent).filter(([, value]) => value !== undefined && value !== ''),
  );
}
