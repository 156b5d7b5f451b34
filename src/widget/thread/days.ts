import type { Cancel } from '../../base/clock.ts';
import { dayName } from '../../ui/day-name.ts';
import type { ThreadTools } from './types.ts';

/** A timer that lasts until midnight would come late on a machine that has slept. */
const tickMs = 60_000;

type Tools = Pick<ThreadTools, 'clock' | 'effect' | 'isVisible' | 'locale' | 'signal'>;

/** Names days. Whatever names one does it anew when “Today” has become yesterday. */
export function createDays({ clock, effect, isVisible, locale, signal }: Tools) {
  const startOfDay = (): number => new Date(clock.nowMs()).setHours(0, 0, 0, 0);
  const today = signal(startOfDay());
  const stop = effect(() => {
    if (!isVisible.value) return;
    let cancel: Cancel;
    function look(): void {
      today.value = startOfDay();
      cancel = clock.after(tickMs, look);
    }
    look();
    return () => cancel();
  });
  return { say: (atMs: number): string => dayName(atMs, today.value, locale), stop };
}
