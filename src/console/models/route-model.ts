import { createModel, effect, signal } from '@preact/signals';
import type { AddressBar } from '../session/types/address-bar.ts';
import type { InboxView } from '../state/inbox-view.ts';
import { firstRoute, parseRoute, toPath, type Route } from '../state/route.ts';

/** Where the teammate is. The address says it, so Back, a reload and a copied link work. */
export const RouteModel = createModel((address: AddressBar) => {
  const route = signal<Route>(parseRoute(address.read()));
  effect(() => address.onChange(() => (route.value = parseRoute(address.read()))));

  function pathWith(change: Partial<Route>): string {
    return toPath({ ...route.peek(), isPersonShown: false, ...change });
  }
  function go(path: string): void {
    if (path !== toPath(route.peek())) address.go(path);
  }

  return {
    route,
    /** For links: where such a change leads. */
    pathWith,
    /** A list, in place of what was looked for; the conversation beside it stays. */
    showList(change: Partial<InboxView>) {
      go(pathWith({ view: { ...route.peek().view, ...change }, search: '' }));
    },
    showConversation(conversationId: string) {
      const path = pathWith({ conversationId });
      if (route.peek().conversationId === undefined) address.enter(path);
      else go(path);
    },
    /** From a conversation to its person, where they stand in its place. */
    showPerson() {
      if (!route.peek().isPersonShown) address.enter(pathWith({ isPersonShown: true }));
    },
    leavePerson() {
      if (route.peek().isPersonShown) address.leave(pathWith({}));
    },
    /** From a conversation to the list. */
    leaveConversation() {
      address.leave(pathWith({ conversationId: undefined }));
    },
    /** What is being typed into the search field is no step to go back to. */
    search(text: string) {
      address.replace(pathWith({ search: text }));
    },
    /** Another teammate begins where everyone begins. */
    reset() {
      address.replace(toPath(firstRoute));
    },
  };
});
export type RouteModel = InstanceType<typeof RouteModel>;
