import type { ErrorKind } from '../../contract/error.ts';
import { RefusalError } from '../refusal-error.ts';

/** Ends a handshake: the client finds the kind as the error's message. */
export function refuse(next: (error: Error) => void, cause: unknown): void {
  next(new Error(kindOf(cause)));
}

function kindOf(cause: unknown): ErrorKind {
  if (cause instanceof RefusalError) return cause.kind;
  return cause === 'invalid' || cause === 'origin_refused' ? cause : 'unavailable';
}
