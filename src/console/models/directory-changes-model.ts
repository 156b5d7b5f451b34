import { createModel } from '@preact/signals';
import type { SavedReplyRequest } from '../../contract/console/saved-replies.ts';
import type { TeamRequest } from '../../contract/console/teams.ts';
import type { DirectoryApi } from '../session/types/directory-api.ts';
import type { DirectoryModel } from './directory-model.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/** What teammates change of the directory; each change is in it when its promise is kept. */
export const DirectoryChangesModel = createModel((api: DirectoryApi, directory: DirectoryModel) => {
  async function change(asked: Promise<unknown>): Promise<Outcome> {
    const outcome = await toOutcome(asked);
    // Also after a refusal: what it was about may be gone.
    await directory.refresh();
    return outcome;
  }

  return {
    /** A new one without an id. */
    saveTeam: (id: string | undefined, team: TeamRequest) => change(api.saveTeam(id, team)),
    deleteTeam: (id: string) => change(api.deleteTeam(id)),
    /** A new one without an id. */
    saveSavedReply: (id: string | undefined, reply: SavedReplyRequest) =>
      change(api.saveSavedReply(id, reply)),
    deleteSavedReply: (id: string) => change(api.deleteSavedReply(id)),
    renameTag: (id: string, name: string) => change(api.renameTag(id, name)),
    deleteTag: (id: string) => change(api.deleteTag(id)),
  };
});
export type DirectoryChangesModel = InstanceType<typeof DirectoryChangesModel>;
