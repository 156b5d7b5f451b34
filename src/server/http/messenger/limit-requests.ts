import type { FastifyRequest } from 'fastify';
import type { LimitedAction, RequestLimits } from '../../ports.ts';
import { RefusalError } from '../../refusal-error.ts';
import { toAddressKey } from '../../visitor-address.ts';

/** What else there is under `/messenger` counts as `read`. */
const actions: Readonly<Record<string, LimitedAction>> = {
  '/messenger/ping': 'ping',
  '/messenger/conversations/start': 'start',
  '/messenger/conversations/reply': 'write',
  '/messenger/uploads': 'upload',
  '/messenger/event': 'event',
};

/**
 * Counts a request before anything is looked up for it.
 * @throws {RefusalError} `rate_limited`
 */
export async function limitRequest(
  limits: RequestLimits,
  request: FastifyRequest,
  given: unknown,
): Promise<void> {
  const body = given as Partial<Record<string, unknown>> | null | undefined;
  const visitor = toKey(body?.['token'] ?? body?.['token_hash']);
  const comment = body?.['comment'] as { id?: unknown } | null | undefined;
  const action = actions[request.routeOptions.url ?? ''] ?? 'read';
  const messageId = toKey(
    action === 'upload' ? body?.['upload_id'] : action === 'event' ? body?.['id'] : comment?.id,
  );
  const retryAfterS = await limits.admit(action, {
    address: toAddressKey(request.ip),
    ...(visitor === undefined ? {} : { visitor }),
    ...(messageId === undefined || action === 'read' ? {} : { messageId }),
  });
  if (retryAfterS > 0) {
    throw new RefusalError('rate_limited', 'Too many requests: wait a little.', { retryAfterS });
  }
}

/** The body has not been validated yet. */
function toKey(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 128 ? value : undefined;
}
