import { createModel, signal, type ReadonlySignal } from '@preact/signals';

export interface PieceModel<Piece> {
  /** As soon as it is there. */
  piece: ReadonlySignal<Piece | undefined>;
  /** The visitor has asked for it, and it cannot be had. */
  isMissing: ReadonlySignal<boolean>;
  /** @returns undefined where it cannot be had */
  need(): Promise<Piece | undefined>;
  /**
   * Does for the visitor what needs the piece, as soon as it is there.
   * @param isLasting also when that takes another attempt
   */
  use(task: (piece: Piece) => void, isLasting?: boolean): void;
  /** Ends it, also where it is only on its way. */
  stop(end: (piece: Piece) => void): void;
}

/**
 * A part of the messenger that is fetched when it is first needed. Where it cannot be had, what needed it does without, and the next that needs it asks
 * again.
 * @example const emoji = new PieceModel(fetchEmoji); emoji.piece.value?.picker();
 */
export const PieceModel = createModel(<Piece>(load: () => Promise<Piece>) => {
  const piece = signal<Piece | undefined>(undefined);
  const isMissing = signal(false);
  let loading: Promise<Piece | undefined> | undefined;
  let waiting: { task: (piece: Piece) => void; isLasting: boolean }[] = [];

  async function fetch(): Promise<Piece | undefined> {
    const loaded = await load().catch(() => (loading = undefined));
    piece.value = loaded;
    isMissing.value = !loaded && (isMissing.peek() || waiting.length > 0);
    const due = waiting;
    waiting = loaded ? [] : due.filter(({ isLasting }) => isLasting);
    if (loaded) for (const { task } of due) task(loaded);
    return loaded;
  }
  function need(): Promise<Piece | undefined> {
    loading ??= fetch();
    return loading;
  }
  return {
    piece,
    isMissing,
    need,
    use(task: (piece: Piece) => void, isLasting = false) {
      const there = piece.peek();
      if (there) return task(there);
      waiting.push({ task, isLasting });
      void need();
    },
    stop(end: (piece: Piece) => void) {
      void loading?.then((loaded) => loaded && end(loaded));
    },
  };
});
