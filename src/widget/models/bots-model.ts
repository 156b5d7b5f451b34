import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../../base/clock.ts';
import type { Part } from '../../contract/part.ts';
import type { Bots } from '../bots/types.ts';
import type { Thread } from '../state/thread.ts';

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
  const bots = signal<Bots | undefined>(undefined);
  const isComing = signal(true);
  let before = threads.peek();
  let loading: Promise<Bots | undefined> | undefined;

  function need(): Promise<Bots | undefined> {
    loading ??= fetch();
    return loading;
  }
  async function fetch(): Promise<Bots | undefined> {
    const cancel = clock.after(patienceMs, () => (isComing.value = false));
    const loaded = await load(before).catch(() => (loading = undefined));
    cancel();
    bots.value = loaded;
    isComing.value = false;
    return loaded;
  }
  effect(() => {
    const all = threads.value;
    if ([...all.values()].some(({ parts }) => parts.some(isOfBot))) void need();
    else before = all;
  });

  return {
    bots,
    need,
    /** Of a conversation's parts, those that are to be seen by now. A signal, for a model's functions listen to none. */
    shown: computed<Bots['shown']>(
      () => bots.value?.shown ?? (isComing.value ? withoutLastOfBots : (_id, parts) => parts),
    ),
    /** Also what is only on its way. */
    stop() {
      void loading?.then((known) => known?.stop());
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
