import type { Woken } from '../automation/wake.ts';
import { toConsoleContact } from '../storage/views/console-contact.ts';
import type { CommandContext } from './command-context.ts';

/** Tells teammates what has followed by itself, once it is committed. */
export function announceWoken(
  { announce }: CommandContext,
  workspaceId: string,
  { hasNewTag, contact }: Pick<Woken, 'hasNewTag' | 'contact'>,
): void {
  if (hasNewTag) announce({ kind: 'directory_changed', workspaceId });
  if (contact !== undefined) {
    announce({ kind: 'contact_changed', workspaceId, contact: toConsoleContact(contact) });
  }
}
