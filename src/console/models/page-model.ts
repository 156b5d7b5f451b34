import { createModel, effect, signal } from '@preact/signals';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { Environment } from '../session/types/environment.ts';

/** How often what is said of the time is looked at again. */
const tickMs = 30_000;

/** The browser window and the time, as far as the views depend on them. */
export const PageModel = createModel((environment: Environment, clock: Clock) => {
  const isVisible = signal(environment.isVisible());
  const isNarrow = signal(environment.isNarrow());
  const nowMs = signal(clock.nowMs());

  effect(() => environment.onVisibility(() => (isVisible.value = environment.isVisible())));
  effect(() => environment.onNarrow(() => (isNarrow.value = environment.isNarrow())));
  effect(() => {
    let cancel: Cancel;
    function wait(): void {
      cancel = clock.after(tickMs, () => {
        nowMs.value = clock.nowMs();
        wait();
      });
    }
    wait();
    return () => cancel();
  });

  return { isVisible, isNarrow, nowMs };
});
export type PageModel = InstanceType<typeof PageModel>;
