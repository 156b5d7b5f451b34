import { createModel, signal, type ReadonlySignal } from '@preact/signals';

export interface PieceModel<Piece> {
  /** As soon as it is there. */
  piece: ReadonlySignal<Piece | undefined>;
  /** @returns undefined where it cannot be had */
  need(): Promise<Piece | undefined>;
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
  let loading: Promise<Piece | undefined> | undefined;

  async function fetch(): Promise<Piece | undefined> {
    const loaded = await load().catch(() => (loading = undefined));
    piece.value = loaded;
    return loaded;
  }
  return {
    piece,
    need(): Promise<Piece | undefined> {
      loading ??= fetch();
      return loading;
    },
    stop(end: (piece: Piece) => void) {
      void loading?.then((loaded) => loaded && end(loaded));
    },
  };
});
