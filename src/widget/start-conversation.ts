import { toBlocks } from '../ui/block-text.ts';
import type { ComposerModel } from '../writing/composer-model.ts';
import type { OutgoingModel } from '../writing/outgoing-model.ts';
import type { MessengerContext } from './messenger-context.ts';
import type { BeginningsModel } from './models/beginnings-model.ts';
import type { SurfaceModel } from './models/surface-model.ts';

/** Begins a conversation, or goes on with one that has not begun, and opens it. */
export function createStart(
  beginnings: BeginningsModel,
  { outgoing, send }: OutgoingModel,
  { drafts, write }: ComposerModel,
  { go }: SurfaceModel,
): MessengerContext['startConversation'] {
  function isOnItsWay(id: string): boolean {
    return outgoing
      .peek()
      .some(({ conversationId, state }) => conversationId === id && state !== 'refused');
  }
  return (text, isSent) => {
    const blocks = isSent && text !== undefined ? toBlocks(text) : [];
    // What is given must not take the place of what the visitor has begun to write.
    const conversationId = beginnings.begin(
      (id) => isOnItsWay(id) || (text !== undefined && drafts.peek().has(id)),
      blocks.length > 0,
    );
    if (blocks.length > 0) send(conversationId, blocks);
    else if (text) write(conversationId, text);
    go({ name: 'conversation', conversationId, isNew: true });
  };
}
