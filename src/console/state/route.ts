import type { ConversationState } from '../../contract/conversation-state.ts';
import { everythingOpen, type InboxView } from './inbox-view.ts';

/** What the address says: a list, what is looked for instead of it, and the conversation beside it. */
export interface Route {
  view: InboxView;
  /** What is looked for; empty is nothing. */
  search: string;
  conversationId: string | undefined;
  /** Where the person has no room beside the conversation: they are on show in its place. */
  isPersonShown: boolean;
}

const rootPath = '/console/';
const conversationPattern = /^\/console\/conversations\/([0-9a-f-]{36})\/?$/;
const whosePattern = /^(?:me|nobody|bot|[0-9a-f]{24})$/;
const idPattern = /^[0-9a-f]{24}$/;
const states: readonly ConversationState[] = ['open', 'snoozed', 'closed'];

/** Where everyone begins. */
export const firstRoute: Route = {
  view: everythingOpen,
  search: '',
  conversationId: undefined,
  isPersonShown: false,
};

/**
 * What cannot be understood counts as not said.
 * @param path with its query
 */
export function parseRoute(path: string): Route {
  const [pathname = '', query] = path.split('?');
  const values = new URLSearchParams(query);
  const tagId = values.get('tag') ?? '';
  const whose = values.get('view') ?? '';
  return {
    view: {
      whose: whosePattern.test(whose) ? whose : 'all',
      state: states.find((state) => state === values.get('state')) ?? 'open',
      tagId: idPattern.test(tagId) ? tagId : undefined,
      isPriorityOnly: values.has('priority'),
    },
    search: values.get('q') ?? '',
    conversationId: conversationPattern.exec(pathname)?.[1],
    isPersonShown: values.has('person'),
  };
}

/** What everyone begins with goes without saying. */
export function toPath({ view, search, conversationId, isPersonShown }: Route): string {
  const pathname =
    conversationId === undefined ? rootPath : `/console/conversations/${conversationId}`;
  const values = new URLSearchParams();
  if (view.whose !== 'all') values.set('view', view.whose);
  if (view.state !== 'open') values.set('state', view.state);
  if (view.tagId !== undefined) values.set('tag', view.tagId);
  if (view.isPriorityOnly) values.set('priority', '1');
  if (isPersonShown) values.set('person', '1');
  if (search !== '') values.set('q', search);
  const query = values.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}
