import { findContact } from '../storage/contacts.ts';
import type { Db } from '../storage/database/database.ts';
import type { Mail } from '../storage/mails.ts';
import { findTeammate } from '../storage/teammates.ts';

/** Where a mail of ours would go if it left now: its receiver's address may have been put right since. Of one that came in, where it is from. */
export async function addressNow(
  db: Db,
  { kind, workspace_id, contact_id, teammate_id, address }: Mail,
): Promise<string> {
  const id = kind === 'replies' ? contact_id : kind === 'unseen' ? teammate_id : null;
  if (id === null) return address;
  const receiver =
    kind === 'replies'
      ? await findContact(db, workspace_id, id)
      : await findTeammate(db, workspace_id, id);
  return receiver?.email?.toLowerCase() ?? address;
}
