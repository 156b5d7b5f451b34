import { createModel, signal } from '@preact/signals';
import type { ConsoleMailSettings, EditMailRequest } from '../../contract/console/mail.ts';
import type { MailApi } from '../session/types/mail-api.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/** How mails leave, and what the server has for them. */
export const MailModel = createModel((api: Pick<MailApi, 'readMail' | 'editMail'>) => {
  const settings = signal<ConsoleMailSettings | undefined>(undefined);
  const hasFailed = signal(false);

  async function take(asked: Promise<ConsoleMailSettings>): Promise<Outcome> {
    const outcome = await toOutcome(asked);
    if (outcome.isDone) settings.value = outcome.answer;
    return outcome;
  }

  return {
    /** Undefined until somebody has asked for them. */
    settings,
    hasFailed,
    async refresh() {
      hasFailed.value = false;
      const { isDone } = await take(api.readMail());
      hasFailed.value = !isDone && settings.peek() === undefined;
    },
    edit: (change: EditMailRequest) => take(api.editMail(change)),
  };
});
export type MailModel = InstanceType<typeof MailModel>;
