import { createModel, signal } from '@preact/signals';
import type { EditPrivacyRequest, PrivacySettings } from '../../contract/console/privacy.ts';
import type { OwnersApi } from '../session/types/owners-api.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/** What is kept of people, and for how long. */
export const PrivacyModel = createModel((api: OwnersApi) => {
  const settings = signal<PrivacySettings | undefined>(undefined);
  const hasFailed = signal(false);

  async function take(asked: Promise<PrivacySettings>): Promise<Outcome> {
    const outcome = await toOutcome(asked);
    if (outcome.isDone) settings.value = outcome.answer;
    return outcome;
  }

  return {
    /** Undefined until an owner has asked for them. */
    settings,
    hasFailed,
    async refresh() {
      hasFailed.value = false;
      const { isDone } = await take(api.readPrivacy());
      hasFailed.value = !isDone && settings.peek() === undefined;
    },
    edit: (change: EditPrivacyRequest) => take(api.editPrivacy(change)),
  };
});
export type PrivacyModel = InstanceType<typeof PrivacyModel>;
