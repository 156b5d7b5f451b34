import { computed, createModel, signal } from '@preact/signals';
import type { ChangePasswordRequest, ConsoleTeammate } from '../../contract/console/teammates.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';
import type { DirectoryModel } from './directory-model.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/**
 * The teammate who is signed in, and what they change of themselves.
 * @param own as they were when they signed in
 */
export const AccountModel = createModel(
  (
    api: Pick<ConsoleApi, 'editMe' | 'changePassword'>,
    directory: DirectoryModel,
    own: ConsoleTeammate,
  ) => {
    const wantedAway = signal<boolean | undefined>(undefined);
    const known = computed(() => directory.teammatesById.value.get(own.id) ?? own);

    return {
      /** Shows what they have just chosen, also before the server has taken it. */
      me: computed(() => ({ ...known.value, is_away: wantedAway.value ?? known.value.is_away })),
      isChangingAway: computed(() => wantedAway.value !== undefined),
      async rename(name: string): Promise<Outcome> {
        const outcome = await toOutcome(api.editMe({ name }));
        if (outcome.isDone) await directory.refresh();
        return outcome;
      },
      async setAway(is_away: boolean): Promise<Outcome> {
        wantedAway.value = is_away;
        const outcome = await toOutcome(api.editMe({ is_away }));
        if (outcome.isDone) await directory.refresh();
        wantedAway.value = undefined;
        return outcome;
      },
      changePassword(request: ChangePasswordRequest): Promise<Outcome> {
        return toOutcome(api.changePassword(request));
      },
    };
  },
);
export type AccountModel = InstanceType<typeof AccountModel>;
