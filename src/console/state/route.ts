import type { ConversationState } from '../../contract/conversation-state.ts';

/** What the address says: which list is on show, and which conversation beside it. */
export interface Route {
  state: ConversationState;
  conversationId: string | undefined;
}

const rootPath = '/console/';
const conversationPattern = /^\/console\/conversations\/([0-9a-f-]{36})\/?$/;

/** @param path with its query */
export function parseRoute(path: string): Route {
  const [pathname = '', query] = path.split('?');
  return {
    state: new URLSearchParams(query).get('state') === 'closed' ? 'closed' : 'open',
    conversationId: conversationPattern.exec(pathname)?.[1],
  };
}

/** The list of what is open goes without saying. */
export function toPath({ state, conversationId }: Route): string {
  const pathname =
    conversationId === undefined ? rootPath : `/console/conversations/${conversationId}`;
  return state === 'open' ? pathname : `${pathname}?state=${state}`;
}
