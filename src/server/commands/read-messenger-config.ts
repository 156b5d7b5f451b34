import type { MessengerConfig } from '../../contract/messenger-config.ts';
import { nextOpening } from '../../workflow/office-hours.ts';
import { readAutomationSettings } from '../storage/automation-settings.ts';
import { listAvailableTeammates } from '../storage/teammates.ts';
import type { Workspace } from '../storage/workspaces.ts';
import type { CommandContext } from './command-context.ts';

const mostFaces = 3;

/**
 * What visitors may see of a workspace before they write, but for its words: those depend on the language.
 * @param toUrl where a picture is, by its id
 */
export async function readMessengerConfig(
  { database, clock }: Pick<CommandContext, 'database' | 'clock'>,
  { id, look }: Workspace,
  toUrl: (pictureId: string) => string,
): Promise<Pick<MessengerConfig, 'theme' | 'faces'> & Partial<MessengerConfig>> {
  const { db } = database;
  const [teammates, { officeHours }] = await Promise.all([
    look.has_faces === false ? [] : listAvailableTeammates(db, id, mostFaces),
    readAutomationSettings(db, id),
  ]);
  const nowMs = clock.nowMs();
  const opensAt = nextOpening(officeHours, nowMs);
  return {
    theme: look.theme ?? 'system',
    ...(look.background_color && { background_color: look.background_color }),
    ...(look.reply_time && { reply_time: look.reply_time }),
    ...(opensAt !== null && opensAt > nowMs && { opens_at: opensAt }),
    faces: teammates.map(({ name, avatar_id: avatarId }) => ({
      name,
      ...(avatarId !== null && { avatar_url: toUrl(avatarId) }),
    })),
  };
}
