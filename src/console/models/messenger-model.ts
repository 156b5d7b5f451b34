import { computed, createModel, signal } from '@preact/signals';
import type {
  EditLook,
  MessengerSettings,
  MessengerTexts,
} from '../../contract/console/messenger.ts';
import type { Clock } from '../../base/clock.ts';
import { createUuid } from '../../base/uuid.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';
import { toEdit } from '../state/messenger-draft.ts';
import { toOutcome, type Failure, type Outcome } from './settings-outcome.ts';

export type PictureName = 'logo_id' | 'launcher_image_id';
/** no_picture: no browser shows it as one. */
export type PictureProblem = Failure['kind'] | 'no_picture';

interface Sources {
  api: ConsoleApi;
  clock: Clock;
  /** Of the workspace. */
  appId: string;
}

type LookChange = { [Name in keyof EditLook]: EditLook[Name] | undefined };

/** How the messenger looks and speaks: as it is, and as it is about to be. */
export const MessengerModel = createModel(({ api, clock, appId }: Sources) => {
  const settings = signal<MessengerSettings | undefined>(undefined);
  const draft = signal<MessengerSettings | undefined>(undefined);
  const hasFailed = signal(false);
  /** Every sentence, and what visitors are given today, in the language that is looked at. */
  const texts = signal<MessengerTexts | undefined>(undefined);

  /** Addresses of what is uploaded: the public one holds from when it is saved. */
  const uploaded = signal<ReadonlyMap<string, string>>(new Map());

  async function take(asked: Promise<MessengerSettings>): Promise<Outcome> {
    const outcome = await toOutcome(asked);
    if (outcome.isDone) {
      settings.value = outcome.answer;
      draft.value = outcome.answer;
    }
    return outcome;
  }
  /** What is null or undefined is as every messenger has it. */
  function changeLook(more: LookChange): void {
    const before = draft.peek();
    if (before === undefined) return;
    const look = Object.entries({ ...before.look, ...more });
    const given = look.filter(([, value]) => value !== undefined && value !== null);
    draft.value = { ...before, look: Object.fromEntries(given) };
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
      const { isDone } = await take(api.readMessenger());
      hasFailed.value = !isDone && settings.peek() === undefined;
    },
    /** Reads what is said in a language. */
    async look(language: string) {
      const said = await toOutcome(api.readMessengerTexts(language));
      if (said.isDone) texts.value = said.answer;
    },
    change(more: Partial<MessengerSettings>) {
      const before = draft.peek();
      if (before !== undefined) draft.value = { ...before, ...more };
    },
    changeLook,
    /** Where a picture is, by its id, saved or not. */
    pictureUrls: computed(() => {
      const known = uploaded.value;
      return (id: string): string => known.get(id) ?? `/widget/${appId}/pictures/${id}`;
    }),
    /** Uploads a picture for the look. @returns what is wrong with it */
    async choosePicture(
      name: PictureName,
      file: File,
      maxBytes: number,
    ): Promise<PictureProblem | undefined> {
      if (file.size > maxBytes) return 'too_large';
      const id = createUuid(clock.nowMs());
      const outcome = await toOutcome(api.startUpload(id, file, () => {}).done);
      if (!outcome.isDone) return outcome.failure.kind;
      const { type, url } = outcome.answer;
      if (type !== 'image') return 'no_picture';
      uploaded.value = new Map(uploaded.peek()).set(id, url);
      changeLook({ [name]: id });
      return undefined;
    },
    discard() {
      draft.value = settings.peek();
    },
    async save(): Promise<Outcome> {
      return take(api.editMessenger(edit.peek() ?? {}));
    },
  };
});
export type MessengerModel = InstanceType<typeof MessengerModel>;
