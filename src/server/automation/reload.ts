import { must } from '../../base/must.ts';
import type { Outcome } from '../operations/outcome.ts';
import { lockContact } from '../storage/contacts.ts';
import { lockConversation } from '../storage/conversations.ts';
import { conversationOf, join, type Scene } from './scene.ts';

/** Takes in what has been done to the conversation. */
export async function take(scene: Scene, outcome: Outcome): Promise<void> {
  scene.outcome = join(scene.outcome, outcome);
  if (outcome.audience === 'nobody') return;
  const { workspace_id, id } = conversationOf(scene);
  scene.conversation = must(await lockConversation(scene.tx, workspace_id, id), 'conversation');
}

/** Takes in what has been done to the person. */
export async function reloadContact(scene: Scene): Promise<void> {
  const { workspace_id, id, feed_number } = scene.contact;
  const contact = must(await lockContact(scene.tx, workspace_id, id), 'contact');
  scene.contact = { ...contact, feed_number };
  scene.hasContactChanged = true;
}
