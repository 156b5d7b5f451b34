import { createModel, signal } from '@preact/signals';
import { backoffMs } from '../../base/backoff.ts';
import type { Cancel, Clock } from '../../base/clock.ts';
import { createUuid } from '../../base/uuid.ts';
import type { Block } from '../../contract/block.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import { toFailure, type ConsoleApi, type Failure } from '../session/types.ts';
import type { DraftKind } from '../state/draft.ts';
import {
  nextToSend,
  reduceOutgoing,
  type Outgoing,
  type OutgoingEvent,
  type OutgoingReply,
} from '../state/outgoing.ts';
import type { ThreadsModel } from './threads-model.ts';

const transientKinds: ReadonlySet<Failure['kind']> = new Set([
  'unreachable',
  'unavailable',
  'internal',
  'too_many_attempts',
]);

/** Replies on their way: sent one after the other, again and again until the server has answered. */
export const OutgoingModel = createModel((api: ConsoleApi, threads: ThreadsModel, clock: Clock) => {
  const outgoing = signal<Outgoing>([]);
  let cancelRetry: Cancel = () => {};

  function dispatch(event: OutgoingEvent): void {
    outgoing.value = reduceOutgoing(outgoing.peek(), event);
  }
  async function pump(): Promise<void> {
    cancelRetry();
    const reply = nextToSend(outgoing.peek());
    if (reply === undefined) return;
    const { id } = reply.comment;
    dispatch({ kind: 'attempted', id });
    try {
      await threads.apply(await write(api, reply));
      dispatch({ kind: 'confirmed', id });
    } catch (error) {
      const { kind } = toFailure(error);
      if (kind === 'sign_in_required') {
        // Goes on when the teammate has signed in again.
        dispatch({ kind: 'postponed', id });
        return;
      }
      if (transientKinds.has(kind)) {
        dispatch({ kind: 'postponed', id });
        cancelRetry = clock.after(backoffMs(reply.attempts + 1), () => void pump());
        return;
      }
      dispatch({ kind: 'refused', id });
    }
    await pump();
  }

  return {
    outgoing,
    /** @param closes the conversation is closed once this is there */
    send(conversationId: string, kind: DraftKind, blocks: Block[], closes = false) {
      const createdAt = clock.nowMs();
      const comment = { id: createUuid(createdAt), blocks };
      dispatch({ kind: 'written', reply: { conversationId, kind, comment, createdAt, closes } });
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
    stop() {
      cancelRetry();
      outgoing.value = [];
    },
  };
});
export type OutgoingModel = InstanceType<typeof OutgoingModel>;

/** The same again changes nothing, neither of what is written nor of what is closed. */
async function write(api: ConsoleApi, reply: OutgoingReply): Promise<ConsoleThread> {
  const { conversationId, kind, comment, closes } = reply;
  const written = await (kind === 'note'
    ? api.note(conversationId, comment)
    : api.reply(conversationId, comment));
  if (!closes) return written;
  const { conversation, parts } = await api.changeState(conversationId, 'closed');
  return { conversation, parts: [...written.parts, ...parts] };
}
