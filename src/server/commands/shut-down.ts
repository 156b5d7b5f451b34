import type { ShutdownRequest } from '../../contract/messenger/shutdown.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { lockSession } from '../operations/lock-session.ts';
import { requireWorkspace } from '../operations/require-workspace.ts';
import { findAnonymousByDevice, forgetDevice } from '../operations/resume-session.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteSession, deleteSessionsOfContact } from '../storage/sessions.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Forgets a browser's session and the device secret that could renew it. An anonymous person has no other browser: all of their sessions end.
 */
export async function shutDown(context: CommandContext, request: ShutdownRequest): Promise<void> {
  const nowMs = context.clock.nowMs();
  const endedSessions = await context.database.transaction((tx) => end(tx, request, nowMs));
  for (const tokenHash of new Set(endedSessions)) {
    context.announce({ kind: 'session_ended', workspaceId: request.app_id, tokenHash });
  }
}

async function end(tx: Transaction, request: ShutdownRequest, nowMs: number): Promise<string[]> {
  await requireWorkspace(tx, request.app_id);
  const tokenHash = hashSecret(request.token);
  const ended = [tokenHash];
  const byToken = await lockSession(tx, request, nowMs);
  const byDevice = await findAnonymousByDevice(tx, request, nowMs);
  for (const contact of [byToken, byDevice]) {
    if (contact === undefined || contact.role === 'user') continue;
    await forgetDevice(tx, contact);
    ended.push(...(await deleteSessionsOfContact(tx, request.app_id, contact.id)));
  }
  await deleteSession(tx, request.app_id, tokenHash);
  return ended;
}
