import { createModel, signal } from '@preact/signals';
import type {
  EditTeammateRequest,
  Invitation,
  InviteAnswer,
  InviteRequest,
} from '../../contract/console/teammates.ts';
import type { TeammatesApi } from '../session/types/teammates-api.ts';
import type { DirectoryModel } from './directory-model.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/** What owners do with the others: invite, give roles, remove. */
export const TeammatesModel = createModel((api: TeammatesApi, directory: DirectoryModel) => {
  const invitations = signal<readonly Invitation[]>([]);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');

  async function refresh(): Promise<void> {
    if (status.peek() === 'failed') status.value = 'loading';
    const outcome = await toOutcome(api.listInvitations());
    if (outcome.isDone) {
      invitations.value = outcome.answer.invitations;
      status.value = 'ready';
    } else if (status.peek() === 'loading') status.value = 'failed';
  }

  return {
    /** Those that wait, once an owner has asked for them. */
    invitations,
    status,
    refresh,
    /** The same email again makes a new link; the former is void. */
    async invite(request: InviteRequest): Promise<Outcome<InviteAnswer>> {
      const outcome = await toOutcome(api.invite(request));
      if (outcome.isDone) await refresh();
      return outcome;
    },
    async takeBack(invitationId: string): Promise<Outcome> {
      const outcome = await toOutcome(api.takeBackInvitation(invitationId));
      await refresh();
      return outcome;
    },
    async edit(teammateId: string, change: EditTeammateRequest): Promise<Outcome> {
      const outcome = await toOutcome(api.editTeammate(teammateId, change));
      await directory.refresh();
      return outcome;
    },
    /** @param reassignTo who gets their conversations; undefined is nobody */
    async remove(teammateId: string, reassignTo: string | undefined): Promise<Outcome> {
      const outcome = await toOutcome(api.removeTeammate(teammateId, reassignTo));
      await directory.refresh();
      return outcome;
    },
  };
});
export type TeammatesModel = InstanceType<typeof TeammatesModel>;
