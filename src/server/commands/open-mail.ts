import { readMailToken, type MailPurpose } from '../mail/mail-token.ts';
import type { Db } from '../storage/database/database.ts';
import { findMail, type Mail } from '../storage/mails.ts';
import { findWorkspace, type Workspace } from '../storage/workspaces.ts';

/** Of which mail of which workspace a link is, and whether it still opens anything. */
export type OpenedMail =
  | { kind: 'right'; workspace: Workspace; mail: Mail }
  | { kind: 'expired'; workspace: Workspace }
  | { kind: 'unknown'; workspace?: Workspace };

/** A month: whoever comes back later writes anew. */
const lifetimeMs = 30 * 24 * 60 * 60 * 1000;

/** Reads a link that stood in a mail. To want no more mails never expires. */
export async function openMail(
  db: Db,
  workspaceId: string,
  purpose: Extract<MailPurpose, 'continue' | 'unsubscribe'>,
  token: string,
  nowMs: number,
): Promise<OpenedMail> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === undefined) return { kind: 'unknown' };
  const mailId = readMailToken(workspace.writingSecret, purpose, token);
  const mail = mailId && (await findMail(db, workspaceId, mailId));
  if (!mail) return { kind: 'unknown', workspace };
  if (purpose === 'continue') {
    if (mail.kind !== 'replies') return { kind: 'unknown', workspace };
    if (nowMs - mail.created_at > lifetimeMs) return { kind: 'expired', workspace };
  }
  return { kind: 'right', workspace, mail };
}
