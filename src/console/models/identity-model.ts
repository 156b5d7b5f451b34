import { createModel, signal } from '@preact/signals';
import type { IdentitySettings } from '../../contract/console/identity.ts';
import type { OwnersApi } from '../session/types/owners-api.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/** How the site proves who its users are. */
export const IdentityModel = createModel((api: OwnersApi) => {
  const settings = signal<IdentitySettings | undefined>(undefined);
  const hasFailed = signal(false);
  const secret = signal<string | undefined>(undefined);

  async function take(asked: Promise<IdentitySettings>): Promise<Outcome> {
    const outcome = await toOutcome(asked);
    if (outcome.isDone) settings.value = outcome.answer;
    return outcome;
  }

  return {
    /** Undefined until an owner has asked for them. */
    settings,
    hasFailed,
    /** While it is shown. */
    secret,
    async refresh() {
      hasFailed.value = false;
      const { isDone } = await take(api.readIdentity());
      hasFailed.value = !isDone && settings.peek() === undefined;
    },
    require: (is_required: boolean) => take(api.editIdentity({ is_required })),
    async show(): Promise<Outcome> {
      const outcome = await toOutcome(api.readIdentitySecret());
      if (outcome.isDone) secret.value = outcome.answer.secret;
      return outcome;
    },
    hide() {
      secret.value = undefined;
    },
    /** Another one, beside which the one before goes on holding. */
    async rotate(): Promise<Outcome> {
      secret.value = undefined;
      return take(api.rotateIdentitySecret());
    },
    removePrevious: () => take(api.removePreviousSecret()),
  };
});
export type IdentityModel = InstanceType<typeof IdentityModel>;
