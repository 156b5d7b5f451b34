import type { Clock } from '../../base/clock.ts';

/** Waits between two attempts, which may be cut short. */
export function createPauses(clock: Clock) {
  const ends = new Map<string, () => void>();
  return {
    pause(id: string, ms: number): Promise<void> {
      return new Promise((resolve) => {
        const cancel = clock.after(ms, end);
        function end(): void {
          cancel();
          ends.delete(id);
          resolve();
        }
        ends.set(id, end);
      });
    },
    end: (id: string) => ends.get(id)?.(),
    endAll(): void {
      for (const end of ends.values()) end();
    },
  };
}
