import { createModel, signal } from '@preact/signals';
import { must } from '../../base/must.ts';
import type {
  AutomationSettings,
  EditAutomationRequest,
} from '../../contract/console/automation.ts';
import type { AutomationApi } from '../session/types/automation-api.ts';
import { toOutcome, type Outcome } from './settings-outcome.ts';

/** What Foyer does by itself, besides workflows. */
export const AutomationModel = createModel((api: AutomationApi) => {
  const settings = signal<AutomationSettings | undefined>(undefined);
  const hasFailed = signal(false);
  let last: Promise<unknown> = Promise.resolve();

  async function take(asked: Promise<AutomationSettings>): Promise<Outcome> {
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
      const { isDone } = await take(api.readAutomation());
      hasFailed.value = !isDone && settings.peek() === undefined;
    },
    /**
     * One change after the other: each is made of what the one before has left, so that two in one breath do not undo each other.
     * @param change what is sent, of what is so by then
     */
    edit(change: (now: AutomationSettings) => EditAutomationRequest): Promise<Outcome> {
      const edited = last.then(() =>
        take(api.editAutomation(change(must(settings.peek(), 'settings on show')))),
      );
      last = edited;
      return edited;
    },
  };
});
export type AutomationModel = InstanceType<typeof AutomationModel>;
