import { computed, createModel, signal } from '@preact/signals';
import type {
  EditLook,
  MessengerSettings,
  MessengerTexts,
} from '../../contract/console/messenger.ts';
import type { OwnersApi } from '../session/types.ts';
import { toEdit } from '../state/messenger-draft.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

type LookChange = { [Name in keyof EditLook]: EditLook[Name] | undefined };

/** How the messenger looks and speaks: as it is, and as it is about to be. */
export const MessengerModel = createModel((api: OwnersApi) => {
  const settings = signal<MessengerSettings | undefined>(undefined);
  const draft = signal<MessengerSettings | undefined>(undefined);
  const hasFailed = signal(false);
  /** Every sentence, and what visitors are given today, in the language that is looked at. */
  const texts = signal<MessengerTexts | undefined>(undefined);

  async function take(asked: Promise<MessengerSettings>): Promise<Outcome> {
    const outcome = await toOutcome(asked);
    if (outcome.isDone) {
      settings.value = outcome.answer;
      draft.value = outcome.answer;
    }
    return outcome;
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
    /** What is null or undefined is as every messenger has it. */
    changeLook(more: LookChange) {
      const before = draft.peek();
      if (before === undefined) return;
      const look = Object.entries({ ...before.look, ...more });
      const given = look.filter(([, value]) => value !== undefined && value !== null);
      draft.value = { ...before, look: Object.fromEntries(given) };
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
