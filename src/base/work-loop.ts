import type { Cancel, Clock } from './clock.ts';

interface WorkLoop {
  clock: Clock;
  /** Between one look and the next, where there is nothing to do. */
  pauseMs: number;
  /** @returns whether there was anything to do */
  workOne: () => Promise<boolean>;
  onError: (error: unknown) => void;
}

/**
 * Does one thing after the other as long as there is something, and looks again after a pause.
 * @returns stops; resolves when what is in hand is done
 */
export function startWorkLoop({ clock, pauseMs, workOne, onError }: WorkLoop): () => Promise<void> {
  let isStopped = false;
  let cancel: Cancel = () => {};
  let running = Promise.resolve();

  async function workAll(): Promise<void> {
    try {
      while (!isStopped && (await workOne()));
    } catch (error) {
      onError(error);
    }
    if (!isStopped) cancel = clock.after(pauseMs, start);
  }
  function start(): void {
    running = workAll();
  }

  start();
  return async () => {
    isStopped = true;
    cancel();
    await running;
  };
}
