import { businessConversations } from './conversations/business.ts';
import { deliveryConversations } from './conversations/delivery.ts';
import { lampConversations } from './conversations/lamps.ts';
import type { DemoConversation } from './step.ts';

/** What a new workspace's inbox holds, so that there is something to look at. */
export const demoConversations: readonly DemoConversation[] = [
  ...businessConversations,
  ...deliveryConversations,
  ...lampConversations,
];
