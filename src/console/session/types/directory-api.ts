import type { Directory } from '../../../contract/console/directory.ts';
import type { SavedReplyRequest } from '../../../contract/console/saved-replies.ts';
import type { TeamRequest } from '../../../contract/console/teams.ts';

/** What conversations are described with. Whoever changes it asks for the directory again. */
export interface DirectoryApi {
  readDirectory(): Promise<Directory>;
  /** A new one without an id. */
  saveTeam(teamId: string | undefined, team: TeamRequest): Promise<unknown>;
  deleteTeam(teamId: string): Promise<unknown>;
  /** A new one without an id. */
  saveSavedReply(savedReplyId: string | undefined, reply: SavedReplyRequest): Promise<unknown>;
  deleteSavedReply(savedReplyId: string): Promise<unknown>;
  renameTag(tagId: string, name: string): Promise<unknown>;
  deleteTag(tagId: string): Promise<unknown>;
}
