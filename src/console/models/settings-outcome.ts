import { type Failure, toFailure } from '../session/types/failure.ts';

export type { Failure };

/** What has become of something that was asked for. */
export type Outcome<Answer = unknown> =
  | { isDone: true; answer: Answer }
  | { isDone: false; failure: Failure };

/** Waits for an answer; a refusal is one too. */
export async function toOutcome<Answer>(asked: Promise<Answer>): Promise<Outcome<Answer>> {
  try {
    return { isDone: true, answer: await asked };
  } catch (error) {
    return { isDone: false, failure: toFailure(error) };
  }
}
