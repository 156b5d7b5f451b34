import type { ContactDetails } from '../../contract/console/contact.ts';
import { ensureTag } from '../operations/ensure-tag.ts';
import { foldName } from '../operations/fold-name.ts';
import { addContactTag, removeContactTag } from '../storage/contact-tags.ts';
import { holdTagByName } from '../storage/tags.ts';
import type { CommandContext } from './command-context.ts';
import { commitContactChange } from './commit-contact-change.ts';

/** A teammate puts a tag on a person; one that nobody has used before is made. */
export async function addTagToContact(
  context: CommandContext,
  workspaceId: string,
  contactId: string,
  name: string,
): Promise<ContactDetails> {
  const nowMs = context.clock.nowMs();
  let hasNewTag = false;
  const details = await commitContactChange(context, workspaceId, contactId, async (tx) => {
    const { tag, isNew } = await ensureTag(tx, workspaceId, name, nowMs);
    hasNewTag = isNew;
    return addContactTag(tx, workspaceId, contactId, tag.id);
  });
  if (hasNewTag) context.announce({ kind: 'directory_changed', workspaceId });
  return details;
}

/** A teammate takes a tag off a person; a name that no tag has is on nobody. */
export function removeTagFromContact(
  context: CommandContext,
  workspaceId: string,
  contactId: string,
  name: string,
): Promise<ContactDetails> {
  return commitContactChange(context, workspaceId, contactId, async (tx) => {
    const tag = await holdTagByName(tx, workspaceId, foldName(name));
    return tag !== undefined && removeContactTag(tx, workspaceId, contactId, tag.id);
  });
}
