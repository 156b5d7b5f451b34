import type { ErrorKind } from '../../../contract/error.ts';

/** Why a call has no answer: the server's reason, or `unreachable` when there was no server to give one. */
export interface Failure {
  kind: ErrorKind | 'unreachable';
  /** Seconds after which it is worth trying again. */
  retryAfterS: number | undefined;
  /** The field of the request that is at fault. */
  field?: string | undefined;
}

/** What an error says of the server; `internal` for what is no answer of its. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error) || !('kind' in error))
    return { kind: 'internal', retryAfterS: undefined };
  const { kind, retryAfterS, field } = error as Error & Failure;
  return { kind, retryAfterS, field };
}
