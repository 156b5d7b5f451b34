import type { MessengerHandshake } from '../../contract/messenger/down.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { requireContactId } from '../operations/require-session.ts';
import type { CommandContext } from './command-context.ts';

/** Whose feed a socket may hear, and under which session. */
export async function authenticateContact(
  context: CommandContext,
  handshake: MessengerHandshake,
): Promise<{ contactId: string; tokenHash: string }> {
  const contactId = await requireContactId(context.database.db, handshake, context.clock.nowMs());
  return { contactId, tokenHash: hashSecret(handshake.token) };
}
