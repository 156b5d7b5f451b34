import type { PingAnswer, PingRequest } from '../../contract/messenger/ping.ts';
import { becomeUser } from '../operations/become-user.ts';
import { requireWorkspace } from '../operations/require-workspace.ts';
import {
  findAnonymousByDevice,
  openAnonymousSession,
  resumeSession,
} from '../operations/resume-session.ts';
import { verifyIdentity } from '../operations/verify-identity.ts';
import { updateContact } from '../storage/contacts.ts';
import { countOfContact } from '../storage/conversations.ts';
import type { CommandContext } from './command-context.ts';

/** Says who the browser's person is, and what waits for them. */
export async function ping(context: CommandContext, request: PingRequest): Promise<PingAnswer> {
  const nowMs = context.clock.nowMs();
  const person = await context.database.transaction(async (tx) => {
    const workspace = await requireWorkspace(tx, request.app_id);
    const user = request.user && verifyIdentity(workspace.identitySecret, request.user);

    const current =
      (await resumeSession(tx, request, nowMs)) ??
      // What a lead wrote before their session expired is still theirs when they sign in.
      (user && (await findAnonymousByDevice(tx, request, nowMs)));
    const { contact, token, endedSessions } =
      user === undefined
        ? {
            contact: current ?? (await openAnonymousSession(tx, request, nowMs)),
            token: request.token,
            endedSessions: [],
          }
        : await becomeUser(tx, request, current, user, nowMs);

    await updateContact(tx, workspace.id, contact.id, {
      last_seen_at: nowMs,
      language: request.language,
      page_url: request.page.url.slice(0, 2_048),
      page_title: request.page.title.slice(0, 512),
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
    };
    return { answer, endedSessions };
  });
  for (const tokenHash of person.endedSessions) {
    context.announce({ kind: 'session_replaced', workspaceId: request.app_id, tokenHash });
  }
  return person.answer;
}
