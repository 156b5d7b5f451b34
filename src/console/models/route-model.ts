import { createModel, effect, signal } from '@preact/signals';
import type { ConversationState } from '../../contract/conversation-state.ts';
import type { AddressBar } from '../session/types.ts';
import { parseRoute, toPath, type Route } from '../state/route.ts';

/** Where the teammate is. The address says it, so Back, a reload and a copied link work. */
export const RouteModel = createModel((address: AddressBar) => {
  const route = signal<Route>(parseRoute(address.read()));
  effect(() => address.onChange(() => (route.value = parseRoute(address.read()))));

  return {
    route,
    showList(state: ConversationState) {
      if (route.peek().state !== state) address.go(toPath({ ...route.peek(), state }));
    },
    showConversation(conversationId: string) {
      const { state, conversationId: former } = route.peek();
      if (former === conversationId) return;
      const path = toPath({ state, conversationId });
      if (former === undefined) address.enter(path);
      else address.go(path);
    },
    /** From a conversation to the list. */
    leaveConversation() {
      address.leave(toPath({ ...route.peek(), conversationId: undefined }));
    },
    /** Another teammate begins where everyone begins. */
    reset() {
      address.replace(toPath({ state: 'open', conversationId: undefined }));
    },
  };
});
export type RouteModel = InstanceType<typeof RouteModel>;
