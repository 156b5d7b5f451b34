import { chooseTexts } from '../../mail/choose-texts.ts';
import type { PageHead } from '../../mail/pages/page.ts';
import { teammateTexts } from '../../mail/teammate-texts.ts';
import type { Contact } from '../../storage/contacts.ts';
import type { Workspace } from '../../storage/workspaces.ts';

/** @param reader BCP 47, or a teammate, who reads what mails to teammates say */
export function pageHead(workspace: Workspace, reader: string | null | 'teammate'): PageHead {
  const { id, settings, look } = workspace;
  const spoken =
    reader === 'teammate' ? { language: 'en', texts: teammateTexts } : chooseTexts(reader);
  return {
    ...spoken,
    workspace: settings.name,
    actionColor: settings.action_color,
    logoUrl: look.logo_id && `/widget/${id}/pictures/${look.logo_id}`,
  };
}

export function languageOf(contact: Contact | undefined): string | null {
  return contact?.language_override ?? contact?.language ?? null;
}
