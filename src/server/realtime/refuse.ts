import type { ErrorKind } from '../../contract/error.ts';
import { RefusalError } from '../refusal-error.ts';

/** Ends a handshake: the client finds the kind as the error's message. */
export function refuse(next: (error: Error) => void, kind: ErrorKind): void {
  next(new Error(kind));
}

/** What a failed authentication is to the client. */
export function kindOf(error: unknown): ErrorKind {
  return error instanceof RefusalError ? error.kind : 'unavailable';
}
