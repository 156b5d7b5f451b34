import type { ErrorAnswer } from '../../contract/error.ts';
import type { Failure } from './types/failure.ts';

/** A request without an answer that could be used. */
export class RequestError extends Error implements Failure {
  override readonly name = 'RequestError';
  readonly kind: Failure['kind'];
  readonly retryAfterS: number | undefined;
  readonly field: string | undefined;

  constructor(
    kind: Failure['kind'],
    message: string,
    { retryAfterS, field }: Partial<Omit<Failure, 'kind'>> = {},
  ) {
    super(message);
    this.kind = kind;
    this.retryAfterS = retryAfterS;
    this.field = field;
  }
}

/** A proxy in between may answer in a shape of its own. */
export async function toRequestError(response: Response): Promise<RequestError> {
  try {
    const { error } = (await response.json()) as ErrorAnswer;
    const { kind, message, retry_after_s, field } = error;
    return new RequestError(kind, message, { retryAfterS: retry_after_s, field });
  } catch {
    return new RequestError('unavailable', `The server answered ${response.status}.`);
  }
}
