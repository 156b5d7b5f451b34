import { createModel, signal } from '@preact/signals';
import { backoffMs } from '../base/backoff.ts';
import type { Cancel, Clock } from '../base/clock.ts';
import { createUuid } from '../base/uuid.ts';
import type { NewBlock } from '../contract/block.ts';
import type { PromptAnswer } from '../contract/prompt.ts';
import type { Alone } from './alone.ts';
import type { Keep } from './keep.ts';
import type { Kept, KeptMessage, Owned, Writer } from './kept.ts';
import {
  missing,
  nextToSend,
  reduceOutgoing,
  type Outgoing,
  type OutgoingEvent,
  type OutgoingMessage,
  type Verdict,
} from './outgoing.ts';

interface Options {
  clock: Clock;
  keep: Keep;
  alone: Alone;
  /**
   * Resolves when it is known who is writing and what of theirs lies on the disk: nothing is sent before, for it would overtake that. Never
   * rejects.
   */
  ready(): Promise<void>;
  /** Who is writing, as far as it is known yet. */
  writer(): Writer | undefined;
  /** A message as the present writer's; undefined where it is not theirs. */
  own<Message extends Owned>(message: Message): Message | undefined;
  /** Sends it, the same as often as it takes. @returns takes the answer in */
  deliver(message: OutgoingMessage): Promise<() => unknown>;
  judge(error: unknown): Verdict;
  /** Whether it can be sent, as far as what it names is concerned; whoever sees to that pumps. Every message is, where it is not given. */
  isReady?(message: OutgoingMessage): boolean;
  /** Another tab has seen to some of the messages: what has become of them has to be asked for. */
  onGone(): Promise<unknown>;
}

interface Said extends Pick<KeptMessage, 'kind' | 'closes'> {
  /** It answers what a bot has asked. */
  answer: PromptAnswer;
}

/**
 * Messages on their way: put on the disk first, then sent one after the other by one tab, again and again until the server has answered. All tabs
 * show them.
 */
export const OutgoingModel = createModel((options: Options) => {
  const { clock, keep, alone, isReady = () => true } = options;
  const outgoing = signal<Outgoing>([]);
  /** Counts the writers: what was asked for before the last change is not theirs. */
  let generation = 0;
  let isSending = false;
  let isHeld = false;
  let isOver = false;
  /** Ends the pause before the next attempt; `wake` does so too, unless the server has asked for it. */
  let endPause = (): void => {};
  let wake = (): void => {};

  function dispatch(event: OutgoingEvent): void {
    outgoing.value = reduceOutgoing(outgoing.peek(), event);
  }
  function find(id: string): OutgoingMessage | undefined {
    return outgoing.peek().find(({ comment }) => comment.id === id);
  }
  /** Takes in what is on the disk. */
  async function look(): Promise<void> {
    const asked = generation;
    const found = await keep.read();
    if (found === undefined || asked !== generation) return;
    takeIn(found.kept);
    const ids = missing(outgoing.peek(), found.kept);
    if (ids.length === 0) return;
    await options.onGone();
    dispatch({ kind: 'gone', ids });
  }
  function takeIn(kept: readonly Kept[]): void {
    const messages = kept.filter(isMessage).flatMap((message) => options.own(message) ?? []);
    dispatch({ kind: 'found', messages });
  }
  async function store(message: OutgoingMessage): Promise<void> {
    const { id } = message.comment;
    dispatch({ kind: 'stored', id, isKept: await keep.put(toKept(message)) });
    pump();
  }
  function discard(id: string): void {
    dispatch({ kind: 'gone', ids: [id] });
    void keep.remove(id);
  }
  function pause(ms: number, isAskedFor: boolean): Promise<void> {
    return new Promise((resolve) => {
      const cancel: Cancel = clock.after(ms, resolve);
      endPause = () => {
        cancel();
        resolve();
      };
      wake = isAskedFor ? () => {} : endPause;
    });
  }
  async function attempt(message: OutgoingMessage): Promise<Verdict | undefined> {
    const { id } = message.comment;
    try {
      const takeAnswerIn = await options.deliver(message);
      // Forgotten meanwhile: it is another person's.
      if (find(id) !== undefined) await takeAnswerIn();
      return undefined;
    } catch (error) {
      const verdict = options.judge(error);
      // Its writer has signed in meanwhile: it was refused as another's.
      const hasChangedHands = find(id)?.writer?.id !== message.writer?.id;
      return hasChangedHands ? { ...verdict, kind: 'again' } : verdict;
    }
  }
  async function sendAll(): Promise<void> {
    await look();
    for (;;) {
      const message = nextToSend(outgoing.peek(), isReady);
      if (message === undefined || isOver) return;
      const { id } = message.comment;
      dispatch({ kind: 'attempted', id });
      const verdict = await attempt(message);
      if (find(id) === undefined) continue;
      if (verdict === undefined) {
        await keep.remove(id);
        dispatch({ kind: 'gone', ids: [id] });
        continue;
      }
      const { kind, problem, afterMs } = verdict;
      if (kind === 'refused') {
        await keep.put({ ...toKept(message), refusal: problem });
        dispatch({ kind, id, problem });
        continue;
      }
      dispatch({ kind: 'postponed', id, problem });
      isHeld = kind === 'held';
      if (isHeld) return;
      await pause(afterMs ?? backoffMs(message.attempts + 1), afterMs !== undefined);
    }
  }
  function pump(): void {
    isHeld = false;
    wake();
    if (isSending || isOver || nextToSend(outgoing.peek(), isReady) === undefined) return;
    isSending = true;
    void options
      .ready()
      .then(() => alone(sendAll))
      .finally(() => {
        isSending = false;
        if (!isHeld) pump();
      });
  }

  const stopListening = keep.onChange(() => void look().then(pump));

  return {
    outgoing,
    send(
      conversationId: string,
      blocks: NewBlock[],
      { kind = 'comment', closes = false, answer }: Partial<Said> = {},
    ) {
      const createdAt = clock.nowMs();
      const comment = { id: createUuid(createdAt), blocks, ...(answer && { answer }) };
      const writer = options.writer();
      dispatch({
        kind: 'written',
        message: { conversationId, kind, comment, closes, createdAt, writer },
      });
      const written = find(comment.id);
      if (written !== undefined) void store(written);
    },
    tryAgain(id: string) {
      dispatch({ kind: 'tried_again', id });
      const again = find(id);
      if (again !== undefined) void store(again);
    },
    /** Says something else in a message that waits for what it names; with nothing left to say it is discarded. */
    amend(id: string, blocks: NewBlock[]) {
      if (blocks.length === 0) return discard(id);
      dispatch({ kind: 'amended', id, blocks });
      const amended = find(id);
      if (amended !== undefined) void store(amended);
    },
    discard,
    /** Takes in what an earlier page has left. */
    takeIn(kept: readonly Kept[]) {
      takeIn(kept);
      pump();
    },
    /** The server is there again: no need to wait. */
    pump,
    /** The writer is another: what is theirs too goes on under their name, the rest is gone. */
    claim() {
      generation += 1;
      outgoing.value = outgoing.peek().flatMap((message) => options.own(message) ?? []);
      pump();
    },
    /** Sends what waits once more, for nobody will come back to it. */
    async flush() {
      try {
        for (const message of outgoing.peek()) {
          if (message.state !== 'refused' && isReady(message)) await options.deliver(message);
        }
      } catch {
        // Once is what was promised.
      }
    },
    stop() {
      isOver = true;
      generation += 1;
      outgoing.value = [];
      stopListening();
      endPause();
    },
  };
});
export type OutgoingModel = InstanceType<typeof OutgoingModel>;

function isMessage(kept: Kept): kept is KeptMessage {
  return kept.type === 'message';
}

function toKept(message: OutgoingMessage): KeptMessage {
  const { conversationId, kind, comment, closes, createdAt, writer } = message;
  return {
    type: 'message',
    conversationId,
    kind,
    comment,
    closes,
    createdAt,
    writer,
    refusal: undefined,
  };
}
