import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../../base/clock.ts';
import type { Part } from '../../contract/part.ts';
import type { Bots } from '../bots/types.ts';
import type { Thread } from '../state/thread.ts';
import { PieceModel } from './piece-model.ts';

type Threads = ReadonlyMap<string, Thread>;

interface Options {
  threads: ReadonlySignal<Threads>;
  /** @param before the threads as they were when no bot had spoken in any of them */
  load(before: Threads): Promise<Bots>;
  clock: Clock;
}

/** So long what a bot has said waits for what it needs to be answered. */
const patienceMs = 1_000;

/**
 * What is needed where a bot speaks, and nowhere else: fetched when one does. Where it cannot be had, what was said stands there by itself, and it is
 * tried again with the next that comes in.
 */
export const BotsModel = createModel(({ threads, load, clock }: Options) => {
  const isComing = signal(true);
  let before = threads.peek();
  const bots = new PieceModel(() => load(before));

  async function need(): Promise<Bots | undefined> {
    const cancel = clock.after(patienceMs, () => (isComing.value = false));
    const loaded = await bots.need();
    cancel();
    isComing.value = false;
    return loaded;
  }
  effect(() => {
    const all = threads.value;
    if ([...all.values()].some(({ parts }) => parts.some(isOfBot))) void need();
    else before = all;
  });

  return {
    bots: bots.piece,
    need,
    /** Of a conversation's parts, those that are to be seen by now. A signal, for a model's functions listen to none. */
    shown: computed<Bots['shown']>(
      () => bots.piece.value?.shown ?? (isComing.value ? withoutLastOfBots : (_id, parts) => parts),
    ),
    /** Also what is only on its way. */
    stop() {
      bots.stop((known) => known.stop());
    },
  };
});
export type BotsModel = InstanceType<typeof BotsModel>;

function withoutLastOfBots(_id: string, parts: readonly Part[]): readonly Part[] {
  return parts.slice(0, parts.findLastIndex((part) => !isOfBot(part)) + 1);
}

function isOfBot({ author }: Part): boolean {
  return author.kind === 'bot';
}
