import type { ContactDetails, EditContactRequest } from '../../contract/console/contact.ts';
import { hasSameWords, indexContact } from '../operations/index-contact.ts';
import { planMailToContact } from '../operations/plan-mail.ts';
import { requireWords } from '../operations/require-words.ts';
import { RefusalError } from '../refusal-error.ts';
import { updateContact, type Contact, type ContactChange } from '../storage/contacts.ts';
import type { CommandContext } from './command-context.ts';
import { commitContactChange } from './commit-contact-change.ts';

/**
 * A teammate says what a person is called and how to reach them. What they type proves nothing.
 * @throws {RefusalError} `invalid`, `contact_unknown`
 */
export function editContact(
  context: CommandContext,
  workspaceId: string,
  contactId: string,
  request: EditContactRequest,
): Promise<ContactDetails> {
  const wanted = toChange(request);
  return commitContactChange(context, workspaceId, contactId, async (tx, contact) => {
    const changed = { ...contact, ...wanted };
    if (hasSameWords(contact, changed)) return false;
    const hasOtherEmail = changed.email !== contact.email;
    if (hasOtherEmail) refuseWhereIdentity(contact);
    const change = { ...wanted, ...(hasOtherEmail ? { verified_at: null } : {}) };
    await updateContact(tx, workspaceId, contactId, change);
    await indexContact(tx, changed, contact);
    if (hasOtherEmail) await planMailToContact(tx, changed, context.clock.nowMs());
    return true;
  });
}

function toChange({ name, email, phone }: EditContactRequest): ContactChange {
  return {
    ...(name === undefined ? {} : { name: name && requireWords(name, 'name') }),
    ...(email === undefined ? {} : { email: email && email.toLowerCase() }),
    ...(phone === undefined ? {} : { phone: phone && phone.trim() }),
  };
}

/** The site knows some users by their email alone: with another one they would be somebody else. */
function refuseWhereIdentity({ role, user_id, claimed_user_id }: Contact): void {
  if (role !== 'user' || (user_id ?? claimed_user_id) !== null) return;
  const problem = 'The site knows this user by their email: it cannot be changed here.';
  throw new RefusalError('invalid', problem, { field: 'email' });
}
