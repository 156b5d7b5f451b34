import type { ErrorAnswer } from '../../contract/error.ts';
import type { Failure } from './types.ts';

/** A request without an answer that could be used. */
export class RequestError extends Error implements Failure {
  override readonly name = 'RequestError';
  readonly kind: Failure['kind'];
  readonly retryAfterS: number | undefined;

  constructor(kind: Failure['kind'], message: string, retryAfterS?: number) {
    super(message);
    this.kind = kind;
    this.retryAfterS = retryAfterS;
  }
}

/** A proxy in between may answer in a shape of its own. */
export async function toRequestError(response: Response): Promise<RequestError> {
  try {
    const { error } = (await response.json()) as ErrorAnswer;
    return new RequestError(error.kind, error.message, error.retry_after_s);
  } catch {
    return new RequestError('unavailable', `The server answered ${response.status}.`);
  }
}
