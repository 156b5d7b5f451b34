import type {
  ChangePasswordRequest,
  EditMeRequest,
  EditTeammateRequest,
  InviteAnswer,
  InviteRequest,
  ListInvitationsAnswer,
} from '../../../contract/console/teammates.ts';

export interface TeammatesApi {
  editMe(change: EditMeRequest): Promise<unknown>;
  /** Ends one's other sessions. */
  changePassword(request: ChangePasswordRequest): Promise<unknown>;
  editTeammate(teammateId: string, change: EditTeammateRequest): Promise<unknown>;
  /** @param reassignTo who gets their conversations; without it, nobody */
  removeTeammate(teammateId: string, reassignTo: string | undefined): Promise<unknown>;
  listInvitations(): Promise<ListInvitationsAnswer>;
  invite(request: InviteRequest): Promise<InviteAnswer>;
  takeBackInvitation(invitationId: string): Promise<unknown>;
}
