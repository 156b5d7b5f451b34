import { computed, createModel, signal } from '@preact/signals';
import type { MessengerSettings, MessengerTexts } from '../../contract/console/messenger.ts';
import type { Clock } from '../../base/clock.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';
import { pictureUrl } from '../state/picture-url.ts';
import { changeLook, rebase, toEdit, type LookChange } from '../state/messenger-draft.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';
import { uploadPicture, type PictureProblem } from './upload-picture.ts';

export type PictureName = 'logo_id' | 'launcher_image_id';

interface Sources {
  api: ConsoleApi;
  clock: Clock;
  /** Of the workspace. */
  appId: string;
}

/** How the messenger looks and speaks: as it is, and as it is about to be. */
export const MessengerModel = createModel(({ api, clock, appId }: Sources) => {
  const settings = signal<MessengerSettings | undefined>(undefined);
  const draft = signal<MessengerSettings | undefined>(undefined);
  const hasFailed = signal(false);
  /** Every sentence, and what visitors are given today, in the language that is looked at. */
  const texts = signal<MessengerTexts | undefined>(undefined);

  const hasNoTexts = signal(false);
  let asked = '';

  /** Addresses of what is uploaded: the public one holds from when it is saved. */
  const uploaded = signal<ReadonlyMap<string, string>>(new Map());

  /**
   * Takes in how it is by now. What is changed here stays changed.
   * @param before how it was when the server was asked
   */
  function take(now: MessengerSettings, before: MessengerSettings | undefined): void {
    const changed = draft.peek();
    draft.value = before && changed ? rebase(before, changed, now) : now;
    settings.value = now;
  }
  function change(more: Partial<MessengerSettings>): void {
    const before = draft.peek();
    if (before !== undefined) draft.value = { ...before, ...more };
  }
  function changeDraftLook(more: LookChange): void {
    const before = draft.peek();
    if (before !== undefined) change({ look: changeLook(before.look, more) });
  }
  const edit = computed(() =>
    settings.value && draft.value ? toEdit(settings.value, draft.value) : undefined,
  );

  return {
    /** Undefined until an owner has asked for them. */
    settings,
    draft,
    texts,
    hasFailed,
    hasChanges: computed(() => edit.value !== undefined),
    async refresh() {
      hasFailed.value = false;
      const outcome = await toOutcome(api.readMessenger());
      if (outcome.isDone) take(outcome.answer, settings.peek());
      hasFailed.value = !outcome.isDone && settings.peek() === undefined;
    },
    /** Texts could not be read: there is nothing to preview them with. */
    hasNoTexts,
    /** Reads what is said in a language. The latest question holds. */
    async look(language: string) {
      asked = language;
      hasNoTexts.value = false;
      const said = await toOutcome(api.readMessengerTexts(language));
      if (asked !== language) return;
      if (said.isDone) texts.value = said.answer;
      hasNoTexts.value = !said.isDone;
    },
    change,
    changeLook: changeDraftLook,
    /** Where a picture is, by its id, saved or not. */
    pictureUrls: computed(() => {
      const known = uploaded.value;
      return (id: string): string => known.get(id) ?? pictureUrl(appId, id);
    }),
    /** Uploads a picture for the look. @returns what is wrong with it */
    async choosePicture(
      name: PictureName,
      file: File,
      maxBytes: number,
    ): Promise<PictureProblem | undefined> {
      if (file.size > maxBytes) return 'too_large';
      const picture = await uploadPicture(api, clock, file);
      if (picture.problem !== undefined) return picture.problem;
      uploaded.value = new Map(uploaded.peek()).set(picture.id, picture.url);
      changeDraftLook({ [name]: picture.id });
      return undefined;
    },
    discard() {
      draft.value = settings.peek();
    },
    async save(): Promise<Outcome> {
      const sent = draft.peek();
      const outcome = await toOutcome(api.editMessenger(edit.peek() ?? {}));
      if (outcome.isDone) take(outcome.answer, sent);
      return outcome;
    },
  };
});
export type MessengerModel = InstanceType<typeof MessengerModel>;
