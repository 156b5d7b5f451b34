import { createUuid } from '../../base/uuid.ts';
import type { EventAnswer } from '../../contract/messenger/event.ts';
import type { pause as pauseLike } from '../loader/pause.ts';
import type { Pings } from './pings.ts';
import type { Refusal } from './send.ts';

/** What a visit can do that most never ask of it. */
export interface Extras {
  /**
   * Sent until the server has answered, also when the page is left meanwhile. What a visitor does is not recorded: the answer says so.
   * @param metadata JSON
   */
  trackEvent(name: string, metadata: string | undefined): Promise<void>;
  /** A method of a product that there is not: the developer is told once. */
  isLacking(name: string): void;
}

const products: Readonly<Record<string, string>> = {
  // What every object has is no product.
  __proto__: null as never,
  help: 'articles',
  news: 'news',
  tasks: 'tasks',
  tickets: 'tickets',
  showArticle: 'articles',
  showNews: 'news',
  showTicket: 'tickets',
  startTour: 'product tours',
  startSurvey: 'surveys',
  startChecklist: 'checklists',
  setAuthTokens: 'data connectors',
};

interface Options {
  pings: Pings;
  /** Shared with the visit: one more file would be one more request. */
  pause: typeof pauseLike;
  isOver(): boolean;
  /** Tells the page's developer. */
  warn(what: string): void;
}

export function createExtras({ pings, pause, isOver, warn }: Options): Extras {
  const told = new Set<string>();
  return {
    async trackEvent(name, metadata) {
      // The same again is the same event.
      const event = { id: createUuid(Date.now()), name, ...(metadata && { metadata }) };
      for (let failures = 0; !isOver();) {
        try {
          const { warnings = [] } = await pings.send<EventAnswer>('event', event, true);
          return warnings.forEach((warning) => warn(warning));
        } catch (error) {
          const { kind, message } = error as Refusal;
          if (kind && kind !== 'rate_limited') return warn(`trackEvent: ${message}`);
          failures += 1;
          await pause(failures);
        }
      }
    },
    isLacking(name) {
      const product = products[name];
      if (product && !told.has(name)) warn(`${name} does nothing: there are no ${product} here.`);
      told.add(name);
    },
  };
}
