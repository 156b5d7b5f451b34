import { backoffMs } from '../../../base/backoff.ts';

const maxAttempts = 8;

/** Runs `attempt` again while its error is one that the database asks to try again after. */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  isTransient: (error: unknown) => boolean,
): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count === maxAttempts || !isTransient(error)) throw error;
      const delayMs = backoffMs(count, 10, 500);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

/** Whether a driver's error bears one of these codes. */
export function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  return error instanceof Error && 'code' in error && codes.has(String(error.code));
}
