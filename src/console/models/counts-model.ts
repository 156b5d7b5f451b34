import { createModel, effect, signal } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { InboxCounts } from '../../contract/console/inbox-view.ts';
import type { ConsoleApi } from '../session/types/console-api.ts';

/** Much that happens at once is asked for once. */
const pauseMs = 400;

/** How many open conversations there are, by whose they are. */
export const CountsModel = createModel((api: Pick<ConsoleApi, 'readCounts'>, clock: Clock) => {
  const counts = signal<InboxCounts | undefined>(undefined);
  let cancel: Cancel | undefined;
  let asked = 0;

  async function refresh(): Promise<void> {
    cancel?.();
    cancel = undefined;
    asked += 1;
    const question = asked;
    try {
      const answer = await api.readCounts();
      if (question === asked) counts.value = answer;
    } catch {
      // What is known stays. Asked again with the next change, which a new connection is too.
    }
  }

  effect(() => () => cancel?.());

  return {
    /** Undefined until they are known. */
    counts,
    refresh,
    /** Something has changed that may be counted. */
    refreshSoon() {
      cancel ??= clock.after(pauseMs, () => void refresh());
    },
  };
});
export type CountsModel = InstanceType<typeof CountsModel>;
