import type { ErrorKind } from '../contract/error.ts';

interface RefusalDetails {
  /** The field of the request that is at fault. */
  field?: string;
  retryAfterS?: number;
}

/** A request that cannot be carried out, for a reason that its sender should know. The doors turn it into an `ErrorAnswer`. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly kind: ErrorKind;
  readonly details: RefusalDetails;

  constructor(kind: ErrorKind, message: string, details: RefusalDetails = {}) {
    super(message);
    this.kind = kind;
    this.details = details;
  }
}
