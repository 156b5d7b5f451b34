import { addressDigest } from '../operations/address-digest.ts';
import { updateContact } from '../storage/contacts.ts';
import type { Mail } from '../storage/mails.ts';
import { suppressAddress } from '../storage/suppressed-addresses.ts';
import { updateTeammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitContactChange } from './commit-contact-change.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/** Who got this mail wants no more of them. Twice is as once. */
export async function unsubscribe(context: CommandContext, mail: Mail): Promise<void> {
  const { workspace_id, kind, teammate_id, contact_id, address } = mail;
  if (kind === 'unseen') {
    if (teammate_id === null) return;
    await commitDirectoryChange(context, workspace_id, (tx) =>
      updateTeammate(tx, workspace_id, teammate_id, { wants_mail: 0 }),
    );
    return;
  }
  if (contact_id === null) return;
  await commitContactChange(context, workspace_id, contact_id, async (tx, contact) => {
    // The address too: the person may be deleted, and come again under it.
    await suppressAddress(tx, {
      workspace_id,
      digest: addressDigest(address),
      reason: 'unsubscribed',
      created_at: context.clock.nowMs(),
    });
    if (contact.is_unsubscribed === 1) return false;
    await updateContact(tx, workspace_id, contact_id, { is_unsubscribed: 1 });
    return true;
  });
}
