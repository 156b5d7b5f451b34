import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorAnswer, ErrorKind } from '../../contract/error.ts';
import { RefusalError } from '../refusal-error.ts';
import type { HttpApp } from './http-app.ts';

const statusOf: Record<ErrorKind, number> = {
  address_refused: 403,
  answer_invalid: 400,
  app_unknown: 404,
  blocked: 403,
  contact_unknown: 404,
  conversation_unknown: 404,
  credentials_wrong: 401,
  email_taken: 409,
  id_reused: 409,
  identity_unverified: 403,
  internal: 500,
  invalid: 400,
  invitation_unknown: 404,
  last_owner: 409,
  mail_stopped: 409,
  mail_unknown: 404,
  mail_unwanted: 409,
  malformed_json: 400,
  name_taken: 409,
  origin_refused: 403,
  permission_required: 403,
  prompt_over: 409,
  rate_limited: 429,
  reply_unseen: 409,
  route_unknown: 404,
  saved_reply_unknown: 404,
  session_unknown: 401,
  sign_in_required: 401,
  tag_unknown: 404,
  team_unknown: 404,
  teammate_unknown: 404,
  too_large: 413,
  too_many_attempts: 429,
  too_much_uploaded: 429,
  upload_unknown: 404,
  unavailable: 503,
  workflow_unknown: 404,
  version_unsupported: 400,
};

/** Every error leaves in the shape of `ErrorAnswer`. What is not the sender's to know is logged, not said. */
export function answerErrors(app: HttpApp): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.kind === 'internal') request.log.error({ err: error }, 'request failed');
    return answer(refusal, request, reply);
  });
  app.setNotFoundHandler(answerUnknownRoute);
}

/** Also for addresses that cannot even be read, which Fastify does not bring to the handlers above. */
export function answerUnknownRoute(request: FastifyRequest, reply: FastifyReply) {
  const refusal = new RefusalError('route_unknown', 'There is nothing at this address.');
  return answer(refusal, request, reply);
}

function answer(refusal: RefusalError, request: FastifyRequest, reply: FastifyReply) {
  const { field, retryAfterS } = refusal.details;
  if (retryAfterS !== undefined) reply.header('retry-after', retryAfterS);
  const body: ErrorAnswer = {
    error: {
      kind: refusal.kind,
      message: refusal.message,
      request_id: request.id,
      ...(field === undefined ? {} : { field }),
      ...(retryAfterS === undefined ? {} : { retry_after_s: retryAfterS }),
    },
  };
  return reply.code(statusOf[refusal.kind]).header('cache-control', 'no-store').send(body);
}

function toRefusal(error: FastifyError): RefusalError {
  if (error instanceof RefusalError) return error;
  const [violation] = error.validation ?? [];
  if (violation !== undefined) {
    const field = fieldOf(violation);
    const problem = `${field || 'The body'} ${problemOf(violation)}.`;
    return new RefusalError('invalid', problem, field === '' ? {} : { field });
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new RefusalError('too_large', 'The request is too large.');
  }
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY') {
    return new RefusalError('malformed_json', 'The body is not JSON.');
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new RefusalError('invalid', error.message);
  }
  return new RefusalError('internal', 'Something went wrong on our side.');
}

type Violation = NonNullable<FastifyError['validation']>[number];

/** `comment.blocks.0.text`: where the value stands that is missing, superfluous or wrong. */
function fieldOf({ instancePath, params }: Violation): string {
  const path = instancePath.split('/').slice(1);
  const missing: unknown = params['requiredProperties'];
  if (Array.isArray(missing)) path.push(String(missing[0]));
  return path.join('.');
}

function problemOf({ keyword, message }: Violation): string {
  if (keyword === 'required') return 'is missing';
  if (keyword === 'boolean') return 'is not a field of this request';
  return message ?? 'is not valid';
}
