import { computed, createModel, signal } from '@preact/signals';
import type { Clock } from '../../base/clock.ts';
import type {
  ChangePasswordRequest,
  ConsoleTeammate,
  EditMeRequest,
} from '../../contract/console/teammates.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';
import type { Environment } from '../session/types/environment.ts';
import type { DirectoryModel } from './directory-model.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';
import { uploadPicture, type PictureProblem } from './upload-picture.ts';

interface Sources {
  api: Pick<ConsoleApi, 'editMe' | 'changePassword' | 'startUpload'>;
  clock: Clock;
  environment: Pick<Environment, 'toPortrait'>;
  directory: DirectoryModel;
  /** As they were when they signed in. */
  own: ConsoleTeammate;
}

/** The teammate who is signed in, and what they change of themselves. */
export const AccountModel = createModel(({ api, clock, environment, directory, own }: Sources) => {
  const wantedAway = signal<boolean | undefined>(undefined);
  const known = computed(() => directory.teammatesById.value.get(own.id) ?? own);

  async function edit(change: EditMeRequest): Promise<Outcome> {
    const outcome = await toOutcome(api.editMe(change));
    if (outcome.isDone) await directory.refresh();
    return outcome;
  }
  async function showPicture(avatar_id: string | null): Promise<PictureProblem | undefined> {
    const outcome = await edit({ avatar_id });
    return outcome.isDone ? undefined : outcome.failure.kind;
  }

  return {
    /** Shows what they have just chosen, also before the server has taken it. */
    me: computed(() => ({ ...known.value, is_away: wantedAway.value ?? known.value.is_away })),
    isChangingAway: computed(() => wantedAway.value !== undefined),
    rename: (name: string): Promise<Outcome> => edit({ name }),
    async setAway(is_away: boolean): Promise<Outcome> {
      wantedAway.value = is_away;
      const outcome = await edit({ is_away });
      wantedAway.value = undefined;
      return outcome;
    },
    setWantsMail: (wants_mail: boolean): Promise<Outcome> => edit({ wants_mail }),
    /** Everybody sees it at once. @returns what is wrong with it */
    async choosePicture(file: File): Promise<PictureProblem | undefined> {
      const portrait = await environment.toPortrait(file);
      if (portrait === undefined) return 'no_picture';
      const picture = await uploadPicture(api, clock, portrait);
      return picture.problem ?? showPicture(picture.id);
    },
    removePicture: () => showPicture(null),
    changePassword(request: ChangePasswordRequest): Promise<Outcome> {
      return toOutcome(api.changePassword(request));
    },
  };
});
export type AccountModel = InstanceType<typeof AccountModel>;
