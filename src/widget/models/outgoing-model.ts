import { createModel, signal } from '@preact/signals';
import { backoffMs } from '../../base/backoff.ts';
import type { Cancel, Clock } from '../../base/clock.ts';
import { createUuid } from '../../base/uuid.ts';
import type { Block } from '../../contract/block.ts';
import { kindOf, type MessengerApi } from '../session/types.ts';
import {
  nextToSend,
  reduceOutgoing,
  type Outgoing,
  type OutgoingEvent,
  type OutgoingMessage,
} from '../state/outgoing.ts';
import type { ConversationsModel } from './conversations-model.ts';

/** Messages on their way: sent one after the other, again and again until the server has answered. */
export const OutgoingModel = createModel(
  (
    api: MessengerApi,
    conversations: ConversationsModel,
    clock: Clock,
    /** Who is writing, as far as it is known yet. */
    writer: () => string | undefined = () => undefined,
  ) => {
    const outgoing = signal<Outgoing>([]);
    let cancelRetry: Cancel = () => {};

    function dispatch(event: OutgoingEvent): void {
      outgoing.value = reduceOutgoing(outgoing.peek(), event);
    }
    function isBegun(conversationId: string): boolean {
      return conversations.conversations.peek().has(conversationId);
    }
    async function sendOne({ conversationId, comment, contactId }: OutgoingMessage): Promise<void> {
      const answer = isBegun(conversationId)
        ? await api.reply(conversationId, comment, contactId)
        : await api.startConversation(conversationId, comment, contactId);
      // Forgotten meanwhile: it is another person's.
      const isStillOurs = outgoing.peek().some((message) => message.comment.id === comment.id);
      if (isStillOurs) conversations.written(answer.conversation, answer.part);
    }
    async function pump(): Promise<void> {
      cancelRetry();
      const message = nextToSend(outgoing.peek());
      if (message === undefined) return;
      const { id } = message.comment;
      dispatch({ kind: 'attempted', id });
      try {
        await sendOne(message);
        dispatch({ kind: 'confirmed', id });
      } catch (error) {
        // Its writer has signed in meanwhile: it was refused as another's.
        const hasChangedHands = outgoing
          .peek()
          .some(({ comment, contactId }) => comment.id === id && contactId !== message.contactId);
        if (kindOf(error) === undefined || hasChangedHands) {
          dispatch({ kind: 'postponed', id });
          cancelRetry = clock.after(backoffMs(message.attempts + 1), () => void pump());
          return;
        }
        dispatch({ kind: 'refused', id });
      }
      await pump();
    }

    return {
      outgoing,
      send(conversationId: string, blocks: Block[]) {
        const createdAt = clock.nowMs();
        const comment = { id: createUuid(createdAt), blocks };
        const message = { conversationId, comment, createdAt, contactId: writer() };
        dispatch({ kind: 'written', message });
        void pump();
      },
      tryAgain(id: string) {
        dispatch({ kind: 'tried_again', id });
        void pump();
      },
      /** The server is there again: no need to wait. */
      pump() {
        void pump();
      },
      /** The writer has turned out to be this person. */
      belongTo(contactId: string) {
        outgoing.value = outgoing.peek().map((message) => ({ ...message, contactId }));
        void pump();
      },
      /** Another person's from now on. */
      forget() {
        cancelRetry();
        outgoing.value = [];
      },
    };
  },
);
export type OutgoingModel = InstanceType<typeof OutgoingModel>;
