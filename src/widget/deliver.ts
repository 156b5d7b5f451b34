import type { OutgoingMessage } from '../writing/outgoing.ts';
import type { Bots } from './bots/types.ts';
import type { ConversationsModel } from './models/conversations-model.ts';
import { kindOf, type MessengerApi } from './session/types.ts';

/** What makes an answer no message that has failed: it cannot be read, or nobody asks any more. */
const unanswered = /^(answer_i|prompt)/;

/**
 * Sends a message: the first of a conversation begins it. @returns takes in what the server has said
 * @param answered hears what has become of an answer to a bot
 */
export function createDeliver(
  api: MessengerApi,
  { conversations, written, readThread }: ConversationsModel,
  answered: Bots['answered'],
): (message: OutgoingMessage) => Promise<() => void> {
  return async ({ conversationId, comment, writer }) => {
    const { answer } = comment;
    const send = conversations.peek().has(conversationId) ? api.reply : api.startConversation;
    try {
      const { conversation, part, more } = await send(conversationId, comment, writer?.id);
      return () => {
        written(conversation, part, more);
        if (answer) answered(conversationId, answer);
      };
    } catch (error) {
      const problem = `${kindOf(error)}`;
      if (!answer || !unanswered.test(problem)) throw error;
      return () => {
        void readThread(conversationId);
        answered(conversationId, answer, problem);
      };
    }
  };
}
