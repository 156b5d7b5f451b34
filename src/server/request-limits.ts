import { createRecent } from '../base/recent.ts';
import { limits, type Allowance } from './limits.ts';
import type { AttemptLimiter, LimitedAction, RequestLimits, Requester } from './ports.ts';

/** Sessions that have pinged, and messages that have been let in: a hundred bytes each. */
const remembered = 50_000;

/**
 * Counts requests by session and by address.
 * @param createAttempts makes what counts
 * @param onRefused hears of every refusal
 */
export function createRequestLimits(
  createAttempts: (limit: number, windowS: number) => AttemptLimiter,
  onRefused: (action: LimitedAction) => void,
): RequestLimits {
  const toAttempts = (allowance: Allowance) => createAttempts(allowance.count, allowance.windowS);
  const counters = Object.entries(limits).map(([action, { visitor, address }]) => [
    action,
    { byVisitor: visitor && toAttempts(visitor), byAddress: toAttempts(address) },
  ]);
  const counterOf = Object.fromEntries(counters) as Record<
    LimitedAction,
    { byVisitor?: AttemptLimiter; byAddress: AttemptLimiter }
  >;
  const arrived = createRecent(remembered);
  const written = createRecent(remembered);

  async function count(action: LimitedAction, { visitor, address }: Requester): Promise<number> {
    const { byVisitor, byAddress } = counterOf[action];
    // The session first: one that asks too much must not use up what its neighbours have.
    const ofVisitor = visitor === undefined ? 0 : await byVisitor?.attempt(visitor);
    const retryAfterS = ofVisitor || (await byAddress.attempt(address));
    if (retryAfterS > 0) onRefused(action);
    return retryAfterS;
  }

  return {
    async admit(action, requester) {
      const { visitor = '', messageId } = requester;
      if (messageId !== undefined) {
        const message = `${visitor} ${messageId}`;
        // Counted once, however often it is sent: after an outage, what waits has to get through.
        if (written.has(message)) return count('read', { address: requester.address });
        const retryAfterS = await count(action, requester);
        if (retryAfterS === 0) written.note(message);
        return retryAfterS;
      }
      const retryAfterS = await count(action, requester);
      if (action !== 'ping' || retryAfterS > 0 || arrived.has(visitor)) return retryAfterS;
      const arrivalRetryAfterS = await count('arrive', { address: requester.address });
      if (arrivalRetryAfterS === 0) arrived.note(visitor);
      return arrivalRetryAfterS;
    },
  };
}

/** For load tests. */
export function createNoLimits(): RequestLimits {
  return { admit: async () => 0 };
}
